/** A screenshot as the tests make one: what it shows, and what became of it on its way. */
export interface Screen {
  /** What it is a picture of; several pictures share a kind. */
  kind: string;
  /** Markup of the body of a page that looks like it. */
  body: string;
  /** The codes in it, in order; none where there is no code. */
  codes: readonly string[];
  /** Width of the window in CSS pixels. */
  width: number;
  /** Device pixels per CSS pixel; 1 unless given. */
  density?: number;
  /** Quality of the JPEG; a PNG unless given. */
  jpeg?: number;
  /** What was done to the picture afterwards, as styles of an image that shows it. */
  style?: string;
  /** Whether the picture ends within the code, so that its last digit is a guess. */
  isCut?: boolean;
}

const sans = "font-family: 'Noto Sans CJK SC', 'DejaVu Sans', sans-serif";
const mono = "font-family: 'DejaVu Sans Mono', monospace";
const response = (code: string, message: string) =>
  `{"code":${code},"msg":"${message}","data":null}`;

function terminal(lines: readonly string[], theme: 'dark' | 'light', size = 14): string {
  const colours =
    theme === 'dark' ? 'background:#1e1e1e; color:#d4d4d4' : 'background:#fdf6e3; color:#586e75';
  return `<pre style="margin:0; padding:12px; ${colours}; ${mono}; font-size:${size}px; line-height:1.4; white-space:pre-wrap; word-break:break-all">${lines.join('\n')}</pre>`;
}

function postman(code: string, message: string, theme: 'dark' | 'light'): string {
  const [paper, ink, key, text, number] =
    theme === 'dark'
      ? ['#212121', '#e6e6e6', '#9cdcfe', '#ce9178', '#b5cea8']
      : ['#ffffff', '#333333', '#a31515', '#0451a5', '#098658'];
  const line = (place: number, body: string) =>
    `<div><span style="color:#999; display:inline-block; width:2.5em">${place}</span>${body}</div>`;
  const field = (name: string, colour: string, value: string) =>
    `&nbsp;&nbsp;&nbsp;&nbsp;<span style="color:${key}">"${name}"</span>: <span style="color:${colour}">${value}</span>`;
  return `<div style="background:${paper}; color:${ink}; ${sans}; font-size:12px; padding:10px">
    <p style="margin:0 0 8px">Body &nbsp; Cookies &nbsp; Headers (9) &nbsp; Test Results
      <span style="float:right; color:#0cbb52">200 OK · 183 ms · 412 B</span></p>
    <p style="margin:0 0 8px"><b>Pretty</b> &nbsp; Raw &nbsp; Preview &nbsp; JSON</p>
    <div style="${mono}; font-size:12px; line-height:18px">
      ${line(1, '{')}${line(2, `${field('code', number, code)},`)}
      ${line(3, `${field('msg', text, `"${message}"`)},`)}
      ${line(4, field('data', key, 'null'))}${line(5, '}')}
    </div></div>`;
}

function ide(code: string, message: string, theme: 'dark' | 'light'): string {
  const [paper, ink, red] =
    theme === 'dark' ? ['#2b2b2b', '#a9b7c6', '#ff6b68'] : ['#ffffff', '#080808', '#c7222d'];
  return `<pre style="margin:0; padding:8px; background:${paper}; color:${ink}; ${mono}; font-size:13px; line-height:1.35">"C:\\Program Files\\Java\\jdk-17\\bin\\java.exe" -Dfile.encoding=UTF-8
<span style="color:${red}">Exception in thread "main" com.example.open.ApiException: code=${code}, msg=${message}
	at com.example.open.Client.execute(Client.java:118)
	at com.example.open.Client.post(Client.java:64)
	at com.example.demo.Main.main(Main.java:27)</span>

Process finished with exit code 1</pre>`;
}

function alert(text: string): string {
  return `<div style="background:#9aa0a6; padding:28px"><div style="background:#fff; border-radius:8px; padding:16px 20px; ${sans}; font-size:13px; color:#202124; box-shadow:0 2px 10px #0006; width:380px">
    <p style="margin:0 0 12px; font-size:15px">shop.example.com 显示</p><p style="margin:0 0 16px; white-space:pre-line">${text}</p>
    <p style="margin:0; text-align:right"><span style="background:#1a73e8; color:#fff; border-radius:4px; padding:6px 18px">确定</span></p></div></div>`;
}

const chats = {
  DingTalk: { paper: '#f0f2f5', bubble: '#ffffff', ink: '#171a1d', name: '张工' },
  WeChat: { paper: '#ededed', bubble: '#95ec69', ink: '#111111', name: '客户-李' },
  Feishu: { paper: '#ffffff', bubble: '#e1eaff', ink: '#1f2329', name: '小王' },
};

function chat(app: keyof typeof chats, texts: readonly string[]): string {
  const { paper, bubble, ink, name } = chats[app];
  const messages = texts.map(
    (text) =>
      `<div style="display:flex; gap:8px; margin:10px 0"><span style="flex:none; width:36px; height:36px; border-radius:6px; background:#5b8ff9"></span>
      <div><span style="color:#8a8a8a; font-size:12px">${name} 10:24</span>
      <p style="margin:2px 0 0; background:${bubble}; color:${ink}; border-radius:6px; padding:9px 12px; max-width:270px; overflow-wrap:anywhere">${text}</p></div></div>`,
  );
  return `<div style="background:${paper}; padding:8px 12px; ${sans}; font-size:14px; line-height:1.5">${messages.join('')}</div>`;
}

function phone(text: string): string {
  return `<div style="background:#4d4d4d; padding:90px 24px"><div style="background:#f2f2f2; border-radius:14px; text-align:center; ${sans}; color:#000">
    <p style="margin:0; padding:18px 16px 4px; font-size:17px; font-weight:600">提示</p>
    <p style="margin:0; padding:0 16px 18px; font-size:13px; overflow-wrap:anywhere">${text}</p>
    <p style="margin:0; padding:11px; font-size:17px; color:#007aff; border-top:1px solid #c8c8c8">好</p></div></div>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map(
    (row) =>
      `<tr>${row.map((cell) => `<td style="border:1px solid #d9d9d9; padding:6px 10px">${cell}</td>`).join('')}</tr>`,
  );
  return `<div style="background:#fff; padding:10px"><table style="border-collapse:collapse; ${sans}; font-size:13px; color:#222">${cells.join('')}</table></div>`;
}

const curl = (code: string, message: string) => [
  '$ curl -s https://openapi.example.com/sms/send -d @body.txt',
  response(code, message),
  '$ _',
];

const withCode: Screen[] = [
  {
    kind: 'a dark terminal',
    width: 720,
    codes: ['1000210002'],
    body: terminal(curl('1000210002', 'sign check failed'), 'dark'),
  },
  {
    kind: 'a dark terminal',
    width: 640,
    density: 2,
    codes: ['1000210004'],
    body: terminal(curl('1000210004', 'tokeninfo check failed'), 'dark'),
  },
  {
    kind: 'a dark terminal',
    width: 900,
    codes: ['1000200052'],
    body: terminal(
      [
        '2026-11-02 10:24:01.112  INFO 7 --- [nio-8080-exec-3] c.e.open.Client : POST /employee/list 200',
        '2026-11-02 10:24:01.398 ERROR 7 --- [nio-8080-exec-3] c.e.open.Client : code=1000200052 msg=frequency over limit!',
        '2026-11-02 10:24:02.004  INFO 7 --- [nio-8080-exec-4] c.e.open.Client : retry in 60000 ms',
      ],
      'dark',
      12,
    ),
  },
  {
    kind: 'a light terminal',
    width: 720,
    codes: ['1000220013'],
    body: terminal(curl('1000220013', 'child department exists'), 'light'),
  },
  {
    kind: 'Postman',
    width: 620,
    codes: ['1000210001'],
    body: postman('1000210001', 'timestamp check failed', 'light'),
  },
  {
    kind: 'Postman',
    width: 620,
    codes: ['1000210006'],
    body: postman('1000210006', 'parameter check failed!', 'dark'),
  },
  {
    kind: 'Postman',
    width: 620,
    density: 2,
    codes: ['1000220004'],
    body: postman('1000220004', 'mobile check failed!', 'dark'),
  },
  {
    kind: 'the console of an IDE',
    width: 900,
    codes: ['1000210003'],
    body: ide('1000210003', 'appinfo check failed', 'dark'),
  },
  {
    kind: 'the console of an IDE',
    width: 900,
    codes: ['1000220055'],
    body: ide('1000220055', 'corp_code not exist!', 'light'),
  },
  {
    kind: 'an alert of a browser',
    width: 480,
    codes: ['1000200050'],
    body: alert('下单失败：ip is not allowed!\n错误码：1000200050'),
  },
  {
    kind: 'an alert of a browser',
    width: 480,
    codes: ['1005300003'],
    body: alert('message content is empty!（1005300003）'),
  },
  {
    kind: 'a DingTalk bubble',
    width: 375,
    codes: ['1000210014'],
    body: chat('DingTalk', [
      '接口报错了，帮看下',
      response('1000210014', 'auth code invalide or wrong!'),
    ]),
  },
  {
    kind: 'a DingTalk bubble',
    width: 375,
    density: 2,
    codes: ['1000220010'],
    body: chat('DingTalk', ['code: 1000220010 dept_code not exists !']),
  },
  {
    kind: 'a WeChat bubble',
    width: 375,
    density: 3,
    codes: ['1000210005'],
    body: chat('WeChat', ['返回 1000210005，interface not found!', '上午还是好的']),
  },
  {
    kind: 'a WeChat bubble',
    width: 375,
    codes: ['1000220059'],
    body: chat('WeChat', ['报 1000220059 了']),
  },
  {
    kind: 'a Feishu bubble',
    width: 420,
    codes: ['1000310010'],
    body: chat('Feishu', [response('1000310010', 'system error!')]),
  },
  {
    kind: 'a Feishu bubble',
    width: 420,
    density: 2,
    codes: ['1000220061'],
    body: chat('Feishu', ['同步失败 errcode=1000220061', 'no such account openid!']),
  },
  {
    kind: 'a dialog of a phone',
    width: 375,
    codes: ['1000220005'],
    body: phone('email check failed! (1000220005)'),
  },
  {
    kind: 'a dialog of a phone',
    width: 375,
    density: 2,
    codes: ['1000200051'],
    body: phone('您没有权限访问该接口（1000200051）'),
  },
  {
    kind: 'a dialog of a phone',
    width: 390,
    density: 3,
    codes: ['1000220001'],
    body: phone('请求失败，错误码 1000220001'),
  },
  {
    kind: 'a table',
    width: 620,
    codes: ['1000210013'],
    body: table([
      ['时间', '接口', '错误码', '信息'],
      ['10:24:01', '/token/create', '1000210013', 'there is no token for this appid now!'],
    ]),
  },
  {
    kind: 'a table',
    width: 620,
    codes: ['1000220002', '1000220006'],
    body: table([
      ['#', 'code', 'msg'],
      ['1', '1000220002', 'param value invalide!'],
      ['2', '1000220006', 'date type format invalide!'],
    ]),
  },
  {
    kind: 'small text',
    width: 560,
    codes: ['1000220003'],
    body: terminal(curl('1000220003', 'param value already exist!'), 'light', 10),
  },
  {
    kind: 'small text',
    width: 560,
    codes: ['1000210015'],
    body: terminal(curl('1000210015', 'auth code is needed!'), 'dark', 10),
  },
  {
    kind: 'a JPEG',
    width: 640,
    jpeg: 30,
    codes: ['1000210012'],
    body: terminal(curl('1000210012', 'request method is not allowed!'), 'dark'),
  },
  {
    kind: 'a JPEG',
    width: 620,
    jpeg: 60,
    codes: ['1000220012'],
    body: postman('1000220012', 'root department already exists !', 'light'),
  },
  {
    kind: 'a scaled picture',
    width: 720,
    density: 2,
    style: 'width: 70%',
    codes: ['1000220057'],
    body: terminal(curl('1000220057', 'limit allocate error!'), 'dark'),
  },
  {
    kind: 'a rotated picture',
    width: 720,
    style: 'transform: rotate(1deg)',
    codes: ['1000210009'],
    body: terminal(curl('1000210009', 'parameters contain appsecret!'), 'light'),
  },
  {
    kind: 'a blurred picture',
    width: 640,
    style: 'filter: blur(0.8px)',
    codes: ['1000220011'],
    body: chat('DingTalk', [response('1000220011', 'parent_code not exists !')]),
  },
  {
    kind: 'a crop through a digit',
    // A letter is 8.43 pixels wide; half of the last digit is left.
    width: 12 + Math.round(8.43 * 24.5),
    isCut: true,
    codes: ['1000220058'],
    body: `<div style="overflow:hidden"><div style="width:600px">${terminal(['$ ./sync', 'error: errcode=1000220058', '$ _'], 'dark')}</div></div>`,
  },
];

const withoutCode: Screen[] = [
  {
    kind: 'no code',
    width: 640,
    codes: [],
    body: terminal(
      [
        '$ curl -s https://openapi.example.com/',
        '&lt;html&gt;',
        '502 Bad Gateway',
        'nginx/1.24.0',
        '&lt;/html&gt;',
      ],
      'dark',
    ),
  },
  {
    kind: 'no code',
    width: 480,
    codes: [],
    body: alert('订单号 2026110210240098 已提交，手机号 13800138000'),
  },
  {
    kind: 'no code',
    width: 375,
    density: 2,
    codes: [],
    body: chat('WeChat', ['时间戳 1700000000 对吗', '今天下午三点开会']),
  },
  {
    kind: 'no code',
    width: 620,
    codes: [],
    body: table([
      ['单号', '金额', '余额'],
      ['1002100012', '128.00', '1000000002'],
    ]),
  },
  {
    kind: 'no code',
    width: 600,
    codes: [],
    body: terminal(['{"errcode":40001,"errmsg":"invalid credential"}'], 'light'),
  },
  {
    kind: 'no code',
    width: 500,
    codes: [],
    body: '<div style="height:300px; background:linear-gradient(135deg, #f6d365, #fda085, #5b8ff9)"></div>',
  },
  {
    kind: 'no code',
    width: 400,
    codes: [],
    body: '<div style="height:240px; background:#fff"></div>',
  },
  {
    kind: 'no code',
    width: 400,
    codes: [],
    body: `<svg viewBox="0 0 200 160" style="background:#dfe9d8"><ellipse cx="100" cy="95" rx="55" ry="45" fill="#a66a3f"/>
      <path d="M55 75 60 25 90 55ZM145 75 140 25 110 55Z" fill="#a66a3f"/><circle cx="80" cy="85" r="8" fill="#2d6a2d"/><circle cx="120" cy="85" r="8" fill="#2d6a2d"/>
      <path d="M100 98v8M85 112q15 10 30 0M70 100 25 92M70 106 25 110M130 100 175 92M130 106 175 110" stroke="#222" fill="none" stroke-width="2"/></svg>`,
  },
  {
    kind: 'no code',
    width: 520,
    codes: [],
    body: `<div style="${sans}; padding:16px; background:#fff">请在后台重新提交申请，审核通过后会收到短信通知。如有疑问请联系商务。</div>`,
  },
  {
    kind: 'no code',
    width: 640,
    codes: [],
    body: terminal(
      [
        'Exception in thread "main" java.net.SocketTimeoutException: Read timed out',
        '\tat java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:288)',
        'pid=1000210 session=88100021000299 total=100 023 0058',
      ],
      'dark',
      13,
    ),
  },
];

/** The forty pictures that readers of screenshots are tested with. */
export const screens: readonly Screen[] = [...withCode, ...withoutCode];
