const secret = '0123456789abcdef0123456789abcdef';
const token = 'aaaabbbbccccddddeeeeffff00001111';
const common = `access_token=${token}&appid=10000001&grant_type=client_credential&timestamp=1700000000&version=1.0.0`;
const form = 'dept_code=S100&name=%E9%83%A8%E9%97%A8%E6%B5%8B%E8%AF%95&parent_code=S000';

/** What a sample fills into the form. */
export interface SignatureSample {
  request: string;
  secret: string;
  own: string;
}

const formCall = (sign: string): SignatureSample => ({
  request: `curl -X POST 'https://openapi.example.com/department/add?${common}&sign=${sign}' \\\n  -H 'Content-Type: application/x-www-form-urlencoded' \\\n  --data-raw '${form}'`,
  secret,
  own: '',
});

/** Requests with made-up credentials, by the name of their button. */
export const signatureSamples = {
  correct: formCall('8381edf7bcc441622d9c1e0a3910ee568a700d4d'),
  encoded: formCall('8cd305da6fce7d63399ca2e07a39afc5cdb57f53'),
  body: {
    request: `POST /department/batchSetParent?${common}&sign=372a8965629ea0917b78b6ccba2a93326a130470 HTTP/1.1\nHost: openapi.example.com\nContent-Type: application/json\n\n[{"dept_code":"S100","parent_code":"S000"}]`,
    secret,
    own: '',
  },
  pair: formCall('4f8e818c9b99da40f9872381293983ff772b43ae'),
  text: {
    ...formCall('dd30c822f5a4f84af07b5471938edbfb0e29ea57'),
    own: `access_token=${token}&appid=10000001&appsecret=***&dept_code=S100&grant_type=client_credential&name=部门测试\u200b&parent_code=S000&timestamp=1700000000`,
  },
} satisfies Record<string, SignatureSample>;
