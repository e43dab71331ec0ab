import { checkNotices as check } from '../../../../../test/support/notices';

describe('notices: other languages than English', () => {
  it("reads GNU's notice with its version and what it says of later ones", () => {
    check('/* Dieses Programm ist freie Software. Sie können es unter den Bedingungen der GNU General Public License, wie von der Free Software Foundation veröffentlicht, weitergeben und/oder modifizieren, entweder gemäß Version 3 der Lizenz oder (nach Ihrer Option) jeder späteren Version. */', 'GPL-3.0-or-later');
    check('/* Dieses Programm können Sie unter den Bedingungen der GNU General Public License, wie von der Free Software Foundation, Version 2 der Lizenz oder (nach Ihrer Wahl) jeder neueren veröffentlichten Version, weiter verteilen. */', 'GPL-2.0-or-later');
    check('/* Vous pouvez le redistribuer ou le modifier suivant les termes de la GNU Lesser General Public License telle que publiée par la Free Software Foundation ; soit la version 2.1 de la licence, soit (à votre gré) toute version ultérieure. */', 'LGPL-2.1-or-later');
    check('# Usted puede redistribuirlo y/o modificarlo bajo los términos de la Licencia Pública General GNU publicada por la Fundación para el Software Libre, ya sea la versión 3 de la Licencia, o (a su elección) cualquier versión posterior.\n', 'GPL-3.0-or-later');
    check('# Puoi ridistribuirlo e/o modificarlo secondo i termini della GNU General Public License come pubblicata dalla Free Software Foundation, versione 3 della licenza o (a tua scelta) una versione successiva.\n', 'GPL-3.0-or-later');
    check('# Veröffentlicht unter der GNU General Public License, Version 3.\n', 'GPL-3.0-only');
    check('# Licencia: GPL v3 o posterior\n# Autora: Juana\n', 'GPL-3.0-or-later');
  });

  it('reads the notices of the EUPL', () => {
    check('# Objęte licencją EUPL, wersja 1.2\n', 'EUPL-1.2');
    check('/* Con Licencia conforme a la EUPL, Versión 1.2 */', 'EUPL-1.2');
    check('/* La biblioteca es conforme a la EUPL, Versión 1.2 */');
    check('# Selon la GPL version 3, le code source doit suivre.\n');
  });

  it('reads the names of Creative Commons licences, and of their German version', () => {
    check('Dieses Werk ist lizenziert unter einer Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 3.0 Deutschland Lizenz.', 'CC-BY-SA-3.0-DE');
    check('Dieses Werk ist lizenziert unter einer Creative Commons Namensnennung - Nicht kommerziell 4.0 International Lizenz.', 'CC-BY-NC-4.0');
    check("Ce document est mis à disposition selon les termes de la licence Creative Commons Attribution - Pas d'Utilisation Commerciale - Pas de Modification 4.0 International.", 'CC-BY-NC-ND-4.0');
    check('Esta obra está bajo una licencia Creative Commons Reconocimiento-NoComercial 4.0 Internacional.', 'CC-BY-NC-4.0');
  });

  it('takes what is denied or promised in them for no grant', () => {
    check("# Ce fichier n'est pas distribué sous licence GPL version 3, mais sous licence Apache 2.0.\n", 'Apache-2.0');
    check('# Diese Datei steht nicht unter der GPL Version 3, sondern unter der EUPL 1.2.\n', 'EUPL-1.2');
    check('# Wird eines Tages unter der EUPL 1.2 veröffentlicht werden.\n');
  });
});
