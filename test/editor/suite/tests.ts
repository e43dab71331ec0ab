// Every test file of the editor suite.
import './activation.test';
import './diagnostics.test';
import './documents.test';
import './panel.test';
import './tools.test';
