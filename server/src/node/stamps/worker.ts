import { serve } from '../threads/serve';
import { answerStampRequest } from './stamp';

serve(answerStampRequest);
