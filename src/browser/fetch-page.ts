/**
 * Fetches a page of this site as a document. With XMLHttpRequest, which parses what it fetches;
 * with `fetch` a string would have to become markup, which the site's policy refuses.
 *
 * @throws Error if the page does not come
 */
export function fetchPage(url: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${url} was answered with ${request.status}`));
    };
    request.onerror = () => reject(new Error(`${url} did not come`));
    request.send();
  });
}
