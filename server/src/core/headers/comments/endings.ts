import type { CommentStyleName } from './styles';

/** File name endings (without the dot, lower case) by comment style. `none`: no comments, so that a `.license` file stands beside. */
export const ENDINGS: Readonly<Record<CommentStyleName | 'none', string>> = {
  hash:
    'awk bash bats bazel bb bbappend bbclass bzl cmake coffee conf cr cson dsc env ex exs feature fish gd gemspec gn gni gnuplot graphql graphqls gql gqls hcl jl jy ksh ldif make mk mak ninja nim nim.cfg nimble nimrod nix nu opts org p6 plx pm pod po pot pri prf properties ps1 psd1 psm1 pxd pxi py pyi pyw pyx r rake rb rbi rbs rbw repo robot ru sh smk snakefile star t tcl tf tfvars toml ttl yaml yml xsh zsh service socket timer target desktop spec jq just elv ipy k8s',
  slashes:
    'adoc asciidoc aidl as bal bicep cc cjs cp cpp cppm cs csx cts cu cuh cxx c++ d dart di dts dtsi dtso its fs fsi fsx fx gleam glsl go gperf gradle groovy ha hh hjson hlsl hpp hxx h++ hx hxsl ino inl ipp ixx java js json5 jsonc jsx kt kts code-workspace mm metal mjs mts mo move nf odin pas pde proto qbs qml re rs sbt sc scad scala sol soy sv svh swift thrift tpp ts tsx typ usf ush vala vapi verilog vh vsh wgsl zig zon cairo zok prisma asl',
  'slash-star': 'c css h idl l lds ld less p4 pcss postcss qss s sass scss styl x y yy ll rl sx',
  markup:
    'ant appxmanifest axaml axml csl csproj dita ditamap dtd fsproj fxml gpx html htm iml jelly kml launch markdown md mdown nuspec opml plist pom props qrc resx rdf rmd rng rss ruleset sdf shtml storyboard svelte svg targets textile tmlanguage ui vbproj vcxproj vue wadl wsdl wxs xaml xib xhtml xht xlf xliff xml xmi xproj xsd xsl xslt xul zcml urdf',
  dashes: 'ada adb ads cabal dhall elm hs hsc hs-boot idr lua luau moon pgsql plsql pks pkb purs sql vhd vhdl applescript scpt',
  semicolon: 'ahk ahkl asm au3 ini iss nas nasm nsh nsi nsl reg npmrc pic',
  lisp: 'cl clj cljc cljs cljd edn el fnl janet lisp lsp rkt scm sld sls sps ss hy',
  percent: 'bib bst dtx latex ltx mat matlab octave prolog sty tex tikz ins',
  erlang: 'app.src erl escript hrl xrl yrl',
  apostrophe: 'bas frm iuml plantuml pu puml vb vbs',
  quote: 'vim',
  exclamation: 'f03 f08 f18 f90 f95 fpp90',
  'fixed-fortran': 'f f77 for fpp ftn',
  rem: 'bat cmd btm',
  m4: 'ac m4',
  roff: 'man mdoc roff',
  restructured: 'rst rest',
  ml: 'fun eliom eliomi ml mli mll mly sig sml thy',
  xquery: 'xq xql xqm xquery xqy',
  'server-page': 'asax ascx ashx asmx aspx axd gsp jsp jspf jspx master tag tagx',
  freemarker: 'ftl ftlh ftlx',
  handlebars: 'handlebars hbs',
  blade: 'blade.php',
  jinja: 'j2 jinja jinja2 njk twig',
  velocity: 'vm vtl',
  lean: 'lean',
  php: 'hack php php3 php4 php5 php7 phps phpt phtml',
  none:
    '7z a aac aes ai apk arb avi avif bin bmp br bz2 cer class crt csr csv cur dat db deb der diff dll dmg doc docx dotx dylib eot epub exe flac fodp fods fodt geojson gif glb gltf gz ico icns ilean ipynb jar jpeg jpg jks json jsonl jsonld key keystore lib lock log map min.css min.js mkv mov mp3 mp4 mpeg ndjson o odb odf odg odm odp ods odt ogg ogv olean otf otp ots ott pack pak parquet patch pdf pem pfx png ppt pptx psd pyc rar rpm rtf scsyndef sln so sqlite sqlite3 stl svgz tar tgz tif tiff tsv ttc ttf txt wasm wav webm webmanifest webp woff woff2 xcf xls xlsx xpi xz zip zst',
};
