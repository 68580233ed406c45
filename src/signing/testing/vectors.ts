/** Made-up credentials of the worked examples; no app has them. */
export const secret = '0123456789abcdef0123456789abcdef';
export const accessToken = 'aaaabbbbccccddddeeeeffff00001111';

const api = 'https://openapi.example.com';
const sdkQuery = `access_token=${accessToken}&appid=10000001&grant_type=client_credential&timestamp=1700000000&version=1.0.0`;
const department = 'dept_code=S100&name=%E9%83%A8%E9%97%A8%E6%B5%8B%E8%AF%95&parent_code=S000';

/** The worked examples: a request without its `sign`, the string to sign, and the digests. */
export const vectors = [
  {
    id: 'E1',
    request: `${api}/token/create\nappid=10000001&grant_type=client_credential&timestamp=1700000000`,
    text: `appid=10000001&appsecret=${secret}&grant_type=client_credential&timestamp=1700000000`,
    digests: {
      'SHA-1': '5e0579bbfe5663914583d47cda10fa42f1b57941',
      'SHA-256': 'c09cbaf57840fbae889afe18cb90e1a6f987f2554c31b6f267a107d587727470',
    },
  },
  {
    id: 'E2',
    request: `${api}/token/create?appid=10000001&grant_type=client_credential&timestamp=1700000000&version=1.0.0`,
    text: `appid=10000001&appsecret=${secret}&grant_type=client_credential&timestamp=1700000000&version=1.0.0`,
    digests: { 'SHA-1': '9d852ef5b3a964c7682985f8970b0b99f882f68a' },
  },
  {
    id: 'E3',
    request: `${api}/department/add?${sdkQuery}\n${department}`,
    text: `access_token=${accessToken}&appid=10000001&appsecret=${secret}&dept_code=S100&grant_type=client_credential&name=部门测试&parent_code=S000&timestamp=1700000000&version=1.0.0`,
    digests: {
      'SHA-1': '8381edf7bcc441622d9c1e0a3910ee568a700d4d',
      'SHA-256': '64aa662a6fa7bb9b4b189daa9df0d7078494169e2e1fc07dd6641131b773837a',
    },
  },
  {
    id: 'E4',
    request: `${api}/department/add\n${department}&access_token=${accessToken}&timestamp=1700000000`,
    text: `access_token=${accessToken}&appsecret=${secret}&dept_code=S100&name=部门测试&parent_code=S000&timestamp=1700000000`,
    digests: { 'SHA-1': '9f635b3a7eec5d77a2c31d87e732afc60e8d5e13' },
  },
  {
    id: 'E5',
    request: `${api}/department/batchSetParent?${sdkQuery}\n[{"dept_code":"S100","parent_code":"S000"}]`,
    text: `_body=[{"dept_code":"S100","parent_code":"S000"}]&access_token=${accessToken}&appid=10000001&appsecret=${secret}&grant_type=client_credential&timestamp=1700000000&version=1.0.0`,
    digests: { 'SHA-1': '65162c7f7f22814cf3462b0297d7529594985aaf' },
  },
] as const;

/** The request of the worked example with this id. */
export function vector(id: (typeof vectors)[number]['id']): (typeof vectors)[number] {
  return vectors.find((example) => example.id === id)!;
}
