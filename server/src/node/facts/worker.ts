import { serve } from '../threads/serve';
import { answerFactRequest } from './files';

serve(answerFactRequest);
