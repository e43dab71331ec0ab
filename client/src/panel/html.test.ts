import assert from 'node:assert/strict';
import { createNonce, webviewPage } from './html';

const page = webviewPage({
  script: 'https://host/panel.js',
  sources: 'https://host',
  nonce: 'abc',
  language: 'fr',
  title: '<Assistant>',
});

describe('the page of a webview', () => {
  it('allows nothing by default, and scripts by nonce alone', () => {
    const policy = /content="([^"]*)"/.exec(page)?.[1] ?? '';
    assert.match(policy, /^default-src 'none';/);
    assert.match(policy, /script-src 'nonce-abc'(;|$)/);
    assert.doesNotMatch(policy, /unsafe|\*|data:|connect-src|frame-src/);
  });

  it('has no inline script, and a nonce on the one it loads', () => {
    assert.deepEqual(page.match(/<script[^>]*>[^<]*/g), ['<script nonce="abc" src="https://host/panel.js">']);
    assert.doesNotMatch(page, /\son\w+=|style="/);
  });

  it('is in the language of the person and escapes what it is given', () => {
    assert.match(page, /<html lang="fr">/);
    assert.match(page, /<title>&#60;Assistant&#62;<\/title>/);
  });

  it('gets a new nonce each time', () => {
    assert.match(createNonce(), /^[0-9a-f]{32}$/);
    assert.notEqual(createNonce(), createNonce());
  });
});
