import { serve } from '../threads/serve';
import { answerRequest } from './files';

serve(answerRequest);
