import type { NoticeId, ParameterPlace, ReadingId, RequestKind } from './request/request.ts';
import { bilingual } from '../catalog/bilingual.ts';
import { sharedWords } from './shared-words.ts';

/** What is missing of a request, by the notice that tells of it. */
type MissingWords = Partial<Record<NoticeId, string>> & Record<string, string>;

type NoticeWords = Record<NoticeId, (name: string, excerpt: string) => string>;

/** Words of the answers of the signature checker. Text between backticks is code. */
export const signatureWords = bilingual({
  zh: {
    empty: '粘贴请求后，这里显示参与签名的参数和待签名字符串。',
    kinds: {
      url: '地址',
      form: '表单',
      curl: ' cURL 命令',
      http: ' HTTP 请求',
      json: ' JSON',
      list: '参数列表',
      log: '日志',
    } satisfies Record<RequestKind, string>,
    recognised: (kind: string, count: string) => `识别为${kind}，读到 ${count} 个参数`,
    withBody: '，有 JSON 正文',
    otherReading: (how: string) => `；按原样读，签名对不上，${how}以后正好相符`,
    readings: {
      invisible: '去掉看不见的字符',
      'trailing-blanks': '去掉行尾空格',
      entities: '把网页改掉的 `&` 还原',
      'full-width': '把全角符号改回半角',
      typography: '把弯引号、长横改回原样',
      escapes: '还原转义',
      'quoted-printable': '还原 quoted-printable 编码',
      backticks: '去掉反引号',
      'line-numbers': '去掉行号',
      'broken-address': '把折行的地址接起来',
      unwrapped: '把折断的行接起来',
      'quoted-lines': '去掉行首的引用符号',
      markdown: '去掉 Markdown 的标记',
      'wire-log': '从 HttpClient 或 curl 的传输日志还原',
      mended: '去掉看不见的字符，还原被改掉的符号',
      'joined-data': '把几个 `-d` 直接接起来',
      cmd: '按 Windows cmd 的引号规则读',
      whole: '把请求头以下全部当作正文',
      crlf: '把换行当作 CRLF',
      'line-end': '把正文末尾的换行算进去',
      joined: '把表单的各行接起来',
      chunked: '把分块的正文接起来',
      'form-line': '只取表单那一行当作正文',
      decoded: '把值解码',
      assembled: '把分散的几处拼成一个请求',
    } satisfies Record<ReadingId, string>,
    otherRequests: '粘贴的内容里还有别的请求',
    checkInstead: '改为检查这一个',
    unreadTitle: '需要留意',
    notices: {
      empty: () => '还没有内容。',
      unrecognised: (_name, excerpt) =>
        `看不出这是什么请求：\`${excerpt}\`。换一种写法粘贴，例如 cURL 命令或每行一个 \`名=值\`。`,
      'byte-order-mark': (name) =>
        name
          ? 'JSON 正文以 BOM（U+FEFF）开头，它也算进 `_body`。多半是编辑器带来的，去掉它。'
          : '文本以 BOM（U+FEFF）开头，已跳过。',
      'html-escaped': () => '`&` 被写成了 HTML 的 `&amp;`，已还原。',
      'times-sign': () => '`&timestamp` 被网页变成了 `×tamp`，已还原。',
      'open-quote': (_name, excerpt) => `引号没有闭合，从 \`${excerpt}\` 起可能不完整。`,
      'missing-value': (name) => `\`${name}\` 后面没有内容，命令可能没有复制完整。`,
      'missing-address': () => '命令里没有地址。',
      'unquoted-ampersand': () =>
        '地址没有加引号。真正的终端会在第一个 `&` 处断开命令；这里按完整地址读取。',
      'from-file': (_name, excerpt) =>
        `正文在文件 \`${excerpt}\` 里，读不到。把文件内容直接粘贴进来。`,
      multipart: () =>
        '正文是 multipart 形式。平台的 SDK 只用普通表单和 JSON，这种形式怎样签名没有公开说明。',
      fragment: (_name, excerpt) =>
        `\`#\` 以后的部分 \`${excerpt}\` 不会发送。值里的 \`#\` 要编码成 \`%23\`。`,
      'missing-blank-line': () => '请求头和正文之间没有空行，从第一行不像请求头的地方起当作正文。',
      'content-length': (name, excerpt) =>
        `\`Content-Length\` 是 ${name}，粘贴的正文有 ${excerpt} 字节：可能没有复制完整，或者换行、空格变了。`,
      'bad-escape': (name, excerpt) =>
        `\`${name}\` 的值 \`${excerpt}\` 里有不完整的 \`%\`，按原样保留。值里的 \`%\` 要编码成 \`%25\`。`,
      'bad-name': (name) =>
        `参数名 \`${name}\` 的编码不完整，或者不是 UTF-8，这里按能读出的部分显示。`,
      'not-utf-8': (name) => `\`${name}\` 的值不是 UTF-8 编码，已按 GB 18030 尝试读取。`,
      'no-equals': (name) => `\`${name}\` 后面没有 \`=\`。可能是前一个值里的 \`&\` 没有编码。`,
      duplicate: (name) => `\`${name}\` 出现了多次，这里用第一个。平台用哪一个没有公开说明。`,
      'unread-line': (_name, excerpt) => `这一行读不懂，已跳过：\`${excerpt}\``,
      'left-out': () => '请求是从粘贴的文字里挑出来的，其余的文字没有读。',
      computed: (name) =>
        `正文由代码（\`${name}\`）生成，它的文本不在粘贴的内容里。粘贴实际发送的文本。`,
      'unread-unsent': (name) =>
        `「可能签了却没有发送的参数」里这一行不是 \`名=值\`，已跳过：\`${name}\``,
      'too-many-unsent': (name) => `「可能签了却没有发送的参数」只用前 ${name} 个。`,
      'bad-json': (name, excerpt) =>
        excerpt
          ? `JSON 从第 ${name} 个字符起读不懂：\`${excerpt}\`。签名仍按原文计算。`
          : `JSON 到第 ${name} 个字符就断了，可能没有复制完整。签名仍按原文计算。`,
      'duplicate-key': (name) =>
        `JSON 里 \`${name}\` 出现了多次。签名按原文计算，重新序列化会丢掉一个。`,
      'body-not-text': (_name, excerpt) => `正文既不是表单也不是 JSON：\`${excerpt}\``,
      'body-sent': () => '`_body` 只参与签名，不作为参数发送；这个请求发送了它。',
      'secret-sent': () =>
        '请求里有 `appsecret`。密钥不能发送，平台会拒绝；它已经外泄，请联系平台更换。',
      'only-body': () => '这里只有 JSON 正文，没有公共参数。把地址也粘贴进来。',
      'option-equals': (name) =>
        `curl 不接受 \`${name}=…\` 的写法，命令会失败；这里当作 \`${name} …\` 读取。改用空格。`,
      'further-request': () => '`--next` 之后是另一个请求，没有读取。',
      variable: (name) => `\`${name}\` 是变量，它的值不在粘贴的内容里。换成实际发送的值。`,
      'sign-in-header': () => '`sign` 在请求头里。它应是查询串或表单的参数。',
      'missing-body': () => '请求头之后没有正文，正文没有一起复制。',
      'response-below': () => '请求下面是响应，没有读取。',
      truncated: (name) => `内容太长，只读了前 ${name} 个字符。`,
    } satisfies NoticeWords,
    moreNotices: (count: string) => `还有 ${count} 处。`,
    match: (hash: string) => `签名正确（${hash}）`,
    matchText: '用这个密钥和这些参数算出的摘要，与给出的相同。',
    explained: '找到原因',
    explainedLead: '你的摘要正是这样得到的：',
    explainedPair: '你的摘要正是同时这样做得到的：',
    explainedAlso: '这个请求分不清的另一种可能：',
    explainedShape: '摘要的内容正确，只是：',
    explainedMore: '此外：',
    fix: '怎么改',
    unexplained: '没有找到原因',
    unexplainedText: (tried: string) =>
      `试了 ${tried} 种签名方式，没有一种得到你的摘要。多半是密钥不对，或者签名时的参数与这里的不同。`,
    unexplainedPartly: (tried: string) =>
      `请求很长，只试了最常见的 ${tried} 种签名方式，没有一种得到你的摘要。用同一份代码签一个短的请求，粘贴到这里，就能试完其余的方式。`,
    unexplainedAdvice:
      '打印你的代码真正签名的字符串，粘贴到「你签名的字符串」，就能看到第一处不同。',
    unknownShape: '这不是签名的样子',
    unknownShapeText:
      '`sign` 应是十六进制：SHA-1 有 40 位，SHA-256 有 64 位，SHA-512 有 128 位。遮住一部分的无法核对。',
    unknownShapeLength: (digits: string) =>
      `它相当于 ${digits} 位十六进制。SHA-1 有 40 位，SHA-256 有 64 位，SHA-512 有 128 位；32 位是 MD5 的长度，平台的 SDK 不用 MD5。`,
    searching: '签名不符，正在查找原因…',
    searchFailed: '查找原因的程序没有载入。重新打开本页再试。',
    needSecret: '填入密钥，就能算出摘要，并找出签名错在哪里。',
    needSign: '请求里没有 `sign`，或者它是空的。',
    incomplete: '请求不完整，不能判断签名',
    missing: {
      'missing-body': '缺少正文。',
      'from-file': '正文在文件里，没有粘贴。',
      variable: '有变量没有换成实际的值。',
      multipart: '正文是 multipart 形式，这里不读取。',
      'open-quote': '引号没有闭合。',
      'missing-value': '命令在一个选项之后断了。',
      'missing-address': '缺少地址。',
      'unread-line': '有的行读不懂，已跳过。',
      'left-out': '请求是从粘贴的文字里挑出来的，其余的文字没有读。',
      computed: '正文由代码生成，没有粘贴它的文本。',
      'bad-json': '正文不是完整的 JSON。',
      'bad-name': '有的参数名读不懂。',
      unrecognised: '看不出请求在哪里。',
      'body-not-text': '正文既不是表单也不是 JSON。',
      'content-length': '正文的长度与 `Content-Length` 不同。',
      'only-body': '缺少地址和公共参数。',
      truncated: '内容太长，没有读完。',
      'bad-escape': '有不完整的 `%` 编码。',
      'not-utf-8': '有的值不是 UTF-8 编码。',
      'sign-in-header': '`sign` 不在参数里。',
    } as MissingWords,
    otherScheme: (scheme: string) => `这是另一种签名：${scheme}`,
    otherSchemeText: '它按另一套规则签名，这里不能判断。本页检查的签名在参数 `sign` 里。',
    howToCopy: '这样复制完整的请求：',
    copySteps: {
      chrome: 'Chrome：Network 里右键请求，Copy，Copy as cURL (bash)。',
      postman: 'Postman：右侧 `</>`，选 cURL。',
      charles: 'Charles：右键请求，Copy cURL Request。',
      apifox: 'Apifox：运行后在「实际请求」里复制 cURL。',
      okhttp: 'OkHttp：日志级别设为 `HttpLoggingInterceptor.Level.BODY`。',
      feign: 'Feign：日志级别设为 `Logger.Level.FULL`。',
    },
    noCrypto: '浏览器只在 HTTPS 页面上计算摘要，请用 https 打开本站。待签名字符串不受影响。',
    sameText: '你签名的字符串完全正确',
    sameTextWrongDigest:
      '你签名的字符串与应有的相同，但请求里的 `sign` 不是它的摘要：检查摘要算法、字符编码，或者签名后参数又变了。',
    differentText: '你签名的字符串不同',
    difference: '第一处不同',
    differenceAt: (position: string, byte: string) => `第 ${position} 个字符（第 ${byte} 个字节）`,
    differenceIn: (name: string) => `，在 \`${name}\` 里`,
    differenceEnd: '，应有的字符串到这里已经结束',
    shouldBe: '应为',
    yours: '你的',
    endOfText: '（结束）',
    missingNames: (names: string) => `缺少：${names}`,
    extraNames: (names: string) => `多出：${names}`,
    changedNames: (names: string) => `值不同：${names}`,
    reordered: '参数和值都对，顺序不对。',
    parameters: '参与签名的参数，按顺序',
    parameterName: '参数名',
    parameterValue: '值',
    parameterPlace: '位置',
    places: { query: '查询串', form: '表单', list: '参数' } satisfies Record<
      ParameterPlace,
      string
    >,
    bodyPlace: '正文',
    secretPlace: '密钥，不发送',
    notSignedSign: '`sign` 自己不参与签名',
    notSignedEmpty: '空参数（各 SDK 做法不一，最好不发送）',
    notSignedRepeated: '重复的参数',
    notSignedSecret: '不应发送',
    notShown: (count: string) =>
      `另有 ${count} 个参数没有显示，摘要仍按全部参数计算，复制得到全文。`,
    characters: (count: string) => `…共 ${count} 个字符`,
    stringToSign: '待签名字符串',
    stringNote: '密钥已隐去。换行只为显示，实际是一整行。',
    digests: '应有的摘要',
    yourDigest: '与你的相同',
    ...sharedWords.zh,
    unprovedTitle: '这里无法确认的',
    unproved: {
      secret: '密钥是不是这个 `appid` 在这个环境的密钥。',
      hash: '平台为这个应用约定的是不是这种摘要算法。',
      address: '发起调用的 IP 是否已登记。',
      clock: (difference: string) =>
        `服务器时钟。按本机时钟，\`timestamp\` ${difference}；相差超过 5 分钟会被拒绝。`,
      clockUnknown: '服务器时钟，以及 `timestamp` 是否在 5 分钟以内。',
    },
  },
  en: {
    empty: 'Paste a request, and its signed parameters and the string to sign appear here.',
    kinds: {
      url: 'an address',
      form: 'a form body',
      curl: 'a cURL command',
      http: 'an HTTP request',
      json: 'JSON',
      list: 'a list of parameters',
      log: 'a log',
    },
    recognised: (kind: string, count: string) =>
      `Read as ${kind} with ${count} ${count === '1' ? 'parameter' : 'parameters'}`,
    withBody: ' and a JSON body',
    otherReading: (how: string) => `; as pasted, the signature does not match, but it does ${how}`,
    readings: {
      invisible: 'without the invisible characters',
      'trailing-blanks': 'without the spaces at the ends of lines',
      entities: 'with the `&` that a web page had changed put back',
      'full-width': 'with full-width marks as plain ones',
      typography: 'with curly quotes and long dashes as plain ones',
      escapes: 'with its escapes undone',
      'quoted-printable': 'with its quoted-printable encoding undone',
      backticks: 'without the backticks',
      'line-numbers': 'without the line numbers',
      'broken-address': 'with the broken address joined',
      unwrapped: 'with its wrapped lines joined',
      'quoted-lines': 'without the quote marks before its lines',
      markdown: 'without its Markdown marks',
      'wire-log': 'put together from the wire log of HttpClient or curl',
      mended: 'without invisible characters and with changed marks put back',
      'joined-data': 'with the data of several `-d` joined',
      cmd: 'with quotes as Windows cmd takes them',
      whole: 'with everything below the headers as the body',
      crlf: 'with CRLF line ends',
      'line-end': 'with the line end after the body',
      joined: 'with the lines of the form joined',
      chunked: 'with the chunks of the body joined',
      'form-line': 'with the line that is a form as the body',
      decoded: 'with its values decoded',
      assembled: 'with its scattered parts put together',
    },
    otherRequests: 'There are more requests in the paste',
    checkInstead: 'Check this one instead',
    unreadTitle: 'Mind this',
    notices: {
      empty: () => 'There is nothing here yet.',
      unrecognised: (_name, excerpt) =>
        `This does not look like a request: \`${excerpt}\`. Paste it in another form, such as a cURL command or \`name=value\` lines.`,
      'byte-order-mark': (name) =>
        name
          ? 'The JSON body starts with a byte order mark (U+FEFF), which counts as part of `_body`. An editor probably added it; remove it.'
          : 'The text starts with a byte order mark (U+FEFF), which is skipped.',
      'html-escaped': () => '`&` was written as the HTML `&amp;`; corrected.',
      'times-sign': () => 'A web page had turned `&timestamp` into `×tamp`; corrected.',
      'open-quote': (_name, excerpt) =>
        `A quotation mark is not closed, so what follows \`${excerpt}\` may be incomplete.`,
      'missing-value': (name) => `Nothing follows \`${name}\`; the command may be incomplete.`,
      'missing-address': () => 'The command has no address.',
      'unquoted-ampersand': () =>
        'The address has no quotation marks. A real shell would cut the command at the first `&`; here it is read whole.',
      'from-file': (_name, excerpt) =>
        `The body is in the file \`${excerpt}\`, which cannot be read here. Paste its content.`,
      multipart: () =>
        'The body is multipart. The platform’s SDKs use plain forms and JSON only; how this form is signed is not published.',
      fragment: (_name, excerpt) =>
        `What follows \`#\`, \`${excerpt}\`, is not sent. A \`#\` in a value has to be encoded as \`%23\`.`,
      'missing-blank-line': () =>
        'There is no empty line between headers and body, so the body is taken to start at the first line that is not a header.',
      'content-length': (name, excerpt) =>
        `\`Content-Length\` says ${name}, but the pasted body has ${excerpt} bytes: it may be incomplete, or its line ends or spaces have changed.`,
      'bad-escape': (name, excerpt) =>
        `The value of \`${name}\`, \`${excerpt}\`, has an incomplete \`%\`, kept as it is. A \`%\` in a value has to be encoded as \`%25\`.`,
      'bad-name': (name) =>
        `The name \`${name}\` is incompletely encoded or not UTF-8; it is shown as far as it can be read.`,
      'not-utf-8': (name) => `The value of \`${name}\` is not UTF-8; it is read as GB 18030.`,
      'no-equals': (name) =>
        `No \`=\` follows \`${name}\`. Perhaps an \`&\` in the value before it is not encoded.`,
      duplicate: (name) =>
        `\`${name}\` appears more than once; the first is used here. Which one the platform takes is not published.`,
      'unread-line': (_name, excerpt) => `This line cannot be read and is skipped: \`${excerpt}\``,
      'left-out': () => 'The request was picked out of the pasted text; the rest was not read.',
      computed: (name) =>
        `The body is made by code (\`${name}\`), and its text is not in the paste. Paste the text that was sent.`,
      'unread-unsent': (name) =>
        `Under “Parameters perhaps signed but not sent”, this line is not \`name=value\` and is skipped: \`${name}\``,
      'too-many-unsent': (name) =>
        `Of the parameters perhaps signed but not sent, only the first ${name} are used.`,
      'bad-json': (name, excerpt) =>
        excerpt
          ? `The JSON cannot be read from character ${name} on: \`${excerpt}\`. It is signed as it stands all the same.`
          : `The JSON breaks off at character ${name}; it may be incomplete. It is signed as it stands all the same.`,
      'duplicate-key': (name) =>
        `The JSON has \`${name}\` more than once. It is signed as it stands; serialising it again would lose one.`,
      'body-not-text': (_name, excerpt) => `The body is neither a form nor JSON: \`${excerpt}\``,
      'body-sent': () => '`_body` is signed but never sent as a parameter; this request sends it.',
      'secret-sent': () =>
        'The request has `appsecret` in it. The secret must not be sent and the platform refuses it; it is exposed now, so have the platform replace it.',
      'only-body': () =>
        'This is only the JSON body, without common parameters. Paste the address too.',
      'option-equals': (name) =>
        `curl does not take \`${name}=…\` and the command would fail; it is read as \`${name} …\` here. Use a space.`,
      'further-request': () => 'Another request follows `--next`; it is not read.',
      variable: (name) =>
        `\`${name}\` is a variable whose value is not in the paste. Replace it with the value that was sent.`,
      'sign-in-header': () =>
        '`sign` is in a header. It belongs in the query or the form as a parameter.',
      'missing-body': () => 'No body follows the headers; it was not copied.',
      'response-below': () => 'A response follows the request; it is not read.',
      truncated: (name) => `The text is too long; only its first ${name} characters were read.`,
    },
    moreNotices: (count: string) => `${count} more.`,
    match: (hash: string) => `The signature is right (${hash})`,
    matchText: 'This secret and these parameters give the digest that you have.',
    explained: 'Found',
    explainedLead: 'Your digest is what you get if',
    explainedPair: 'Your digest is what you get if both hold:',
    explainedAlso: 'Another possibility, which this request cannot tell apart from it:',
    explainedShape: 'The digest itself is right, but',
    explainedMore: 'Besides,',
    fix: 'How to put it right',
    unexplained: 'No explanation found',
    unexplainedText: (tried: string) =>
      `Of ${tried} ways of signing, none gives your digest. Most likely the secret is wrong, or other parameters were signed.`,
    unexplainedPartly: (tried: string) =>
      `The request is long, so only the ${tried} likeliest ways of signing were tried, and none gives your digest. Sign a short request with the same code and paste it here to have the others tried too.`,
    unexplainedAdvice:
      'Print the string that your code really signs and paste it into “The string that you signed”; the first difference then shows.',
    unknownShape: 'This does not look like a signature',
    unknownShapeText:
      '`sign` ought to be hex: 40 digits for SHA-1, 64 for SHA-256, 128 for SHA-512. One that is partly masked cannot be checked.',
    unknownShapeLength: (digits: string) =>
      `It amounts to ${digits} hex digits. SHA-1 has 40, SHA-256 has 64, SHA-512 has 128; 32 is the length of MD5, which the platform’s SDKs do not use.`,
    searching: 'The signature does not match. Looking for the reason…',
    searchFailed:
      'The part of this page that looks for the reason did not load. Open the page again.',
    needSecret: 'Enter the secret to get the digest and to find what is wrong with the signature.',
    needSign: 'The request has no `sign`, or an empty one.',
    incomplete: 'The request is incomplete, so its signature cannot be checked',
    missing: {
      'missing-body': 'The body is missing.',
      'from-file': 'The body is in a file and was not pasted.',
      variable: 'A variable has not been replaced by its value.',
      multipart: 'The body is multipart, which is not read here.',
      'open-quote': 'A quotation mark is not closed.',
      'missing-value': 'The command breaks off after an option.',
      'missing-address': 'The address is missing.',
      'unread-line': 'Lines that could not be read were skipped.',
      'left-out': 'The request was picked out of the pasted text; the rest was not read.',
      computed: 'The body is made by code, and its text was not pasted.',
      'bad-json': 'The body is not whole JSON.',
      'bad-name': 'A parameter name could not be read.',
      unrecognised: 'No request could be found.',
      'body-not-text': 'The body is neither a form nor JSON.',
      'content-length': 'The length of the body differs from `Content-Length`.',
      'only-body': 'The address and the common parameters are missing.',
      truncated: 'The text is too long and was not read to its end.',
      'bad-escape': 'There is an incomplete `%` escape.',
      'not-utf-8': 'A value is not UTF-8.',
      'sign-in-header': '`sign` is not among the parameters.',
    },
    otherScheme: (scheme: string) => `This is another kind of signature: ${scheme}`,
    otherSchemeText:
      'It follows other rules and cannot be checked here. This page checks the signature in the parameter `sign`.',
    howToCopy: 'To copy a whole request:',
    copySteps: {
      chrome: 'Chrome: in Network, right-click the request, Copy, Copy as cURL (bash).',
      postman: 'Postman: `</>` on the right, then cURL.',
      charles: 'Charles: right-click the request, Copy cURL Request.',
      apifox: 'Apifox: after sending, copy cURL under the actual request (实际请求).',
      okhttp: 'OkHttp: set the level `HttpLoggingInterceptor.Level.BODY`.',
      feign: 'Feign: set the level `Logger.Level.FULL`.',
    },
    noCrypto:
      'Browsers compute digests on HTTPS pages only; open this site with https. The string to sign is not affected.',
    sameText: 'The string that you signed is right',
    sameTextWrongDigest:
      'The string that you signed is right, but the `sign` of the request is not its digest: check the hash and the character set, or whether parameters changed after signing.',
    differentText: 'The string that you signed is different',
    difference: 'The first difference',
    differenceAt: (position: string, byte: string) => `Character ${position} (byte ${byte})`,
    differenceIn: (name: string) => `, in \`${name}\``,
    differenceEnd: ', where the right string has ended',
    shouldBe: 'Right',
    yours: 'Yours',
    endOfText: '(end)',
    missingNames: (names: string) => `Missing: ${names}`,
    extraNames: (names: string) => `Too many: ${names}`,
    changedNames: (names: string) => `Different value: ${names}`,
    reordered: 'Names and values are right; their order is not.',
    parameters: 'Signed parameters, in order',
    parameterName: 'Name',
    parameterValue: 'Value',
    parameterPlace: 'Place',
    places: { query: 'query', form: 'form', list: 'parameter' },
    bodyPlace: 'body',
    secretPlace: 'secret, not sent',
    notSignedSign: '`sign` does not sign itself',
    notSignedEmpty: 'empty (the SDKs disagree; better not sent)',
    notSignedRepeated: 'repeated',
    notSignedSecret: 'must not be sent',
    notShown: (count: string) =>
      `${count} more are not shown; the digest counts all of them, and copying gives the whole string.`,
    characters: (count: string) => `… ${count} characters in all`,
    stringToSign: 'String to sign',
    stringNote: 'The secret is masked. Line breaks are for display only; it is one line.',
    digests: 'The digest ought to be',
    yourDigest: 'the same as yours',
    ...sharedWords.en,
    unprovedTitle: 'What this cannot prove',
    unproved: {
      secret: 'That the secret is the one of this `appid` in this environment.',
      hash: 'That this is the hash agreed for this app.',
      address: 'That the calling IP is registered.',
      clock: (difference: string) =>
        `The server’s clock. By this device’s clock, the \`timestamp\` is ${difference}; more than 5 minutes is refused.`,
      clockUnknown: 'The server’s clock, and that `timestamp` is within 5 minutes of it.',
    },
  },
});
