import { signatureSamples, type SignatureSample } from './samples.ts';

/** The fields of the signature checker, by the `data-field` of their elements. */
export interface SignatureForm {
  request: HTMLTextAreaElement;
  secret: HTMLInputElement;
  own: HTMLTextAreaElement;
  hash: HTMLSelectElement;
  unsent: HTMLTextAreaElement;
}

/** Finds the fields below an element. */
export function findForm(root: HTMLElement): SignatureForm {
  const field = <T extends Element>(name: string) =>
    root.querySelector<T>(`[data-field="${name}"]`)!;
  return {
    request: field('request'),
    secret: field('secret'),
    own: field('own'),
    hash: field('hash'),
    unsent: field('unsent'),
  };
}

/** Fills the fields, leaving out nothing. */
export function fillForm(form: SignatureForm, { request, secret, own }: SignatureSample): void {
  form.request.value = request;
  form.secret.value = secret;
  form.own.value = own;
  form.hash.value = '';
  form.unsent.value = '';
}

/** Empties the fields. */
export function clearForm(form: SignatureForm): void {
  fillForm(form, { request: '', secret: '', own: '' });
}

/** The sample of a button. */
export function sampleOf(button: HTMLElement): SignatureSample | undefined {
  return Object.entries(signatureSamples).find(([name]) => name === button.dataset['sample'])?.[1];
}
