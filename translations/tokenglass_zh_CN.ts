<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdminRestSource</name>
    <message>
        <source>The server rounds costs to 0.01, so parts may not add up to the total; its average response times include failed requests.</source>
        <translation>服务器将费用四舍五入到 0.01，各部分之和可能与总额不一致；其平均响应时间包含失败的请求。</translation>
    </message>
    <message>
        <source>The server lists 100 users at most; there may be more.</source>
        <translation>服务器最多列出 100 个用户，实际可能更多。</translation>
    </message>
    <message>
        <source>The server leaves requests without a user, or of a deleted one, out of the list of users.</source>
        <translation>服务器的用户列表不包含无用户或用户已删除的请求。</translation>
    </message>
    <message>
        <source>The server cannot give the days: %1</source>
        <translation>服务器无法提供按日数据：%1</translation>
    </message>
    <message>
        <source>The server cannot give the users: %1</source>
        <translation>服务器无法提供用户数据：%1</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>there was no answer in time</source>
        <translation>没有及时应答</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>那里没有应答</translation>
    </message>
    <message>
        <source>it may not be used</source>
        <translation>没有使用权限</translation>
    </message>
    <message>
        <source>it takes no more for now</source>
        <translation>暂时不再接收</translation>
    </message>
    <message>
        <source>the secret could not be read from the keychain, and unsigned nothing is sent</source>
        <translation>无法从钥匙串读取密钥，未签名则不发送</translation>
    </message>
    <message>
        <source>it cannot be started</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>it was stopped before the end</source>
        <translation>在结束之前被停止</translation>
    </message>
    <message>
        <source>it refused the alert</source>
        <translation>拒绝了提醒</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Snooze until tomorrow</source>
        <translation>明天再提醒</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Balloon at the tray icon</source>
        <translation>托盘图标气泡</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Budgets are not watched while on battery power.</source>
        <translation>使用电池供电时不检查预算。</translation>
    </message>
    <message>
        <source>Budgets are not watched on this metered network.</source>
        <translation>在此按流量计费的网络上不检查预算。</translation>
    </message>
    <message>
        <source>No notification service answers; alerts appear in this window only.</source>
        <translation>没有通知服务应答；提醒只显示在此窗口中。</translation>
    </message>
    <message>
        <source>The notification service refuses alerts; they appear in this window only.</source>
        <translation>通知服务拒绝提醒；提醒只显示在此窗口中。</translation>
    </message>
    <message>
        <source>The webhook did not take the last alert: %1.</source>
        <translation>Webhook 未接收上一条提醒：%1。</translation>
    </message>
    <message>
        <source>The command for alerts failed: %1.</source>
        <translation>提醒命令失败：%1。</translation>
    </message>
    <message>
        <source>%1: delivered</source>
        <translation>%1：已送达</translation>
    </message>
    <message>
        <source>No pop-up: notifications are switched off in the settings</source>
        <translation>没有弹出：通知已在设置中关闭</translation>
    </message>
    <message>
        <source>Shown in the window</source>
        <translation>已在窗口中显示</translation>
    </message>
    <message>
        <source>Waits for the window to be opened</source>
        <translation>等待窗口打开</translation>
    </message>
    <message>
        <source>Acknowledged in the pop-up</source>
        <translation>已在弹出通知中确认</translation>
    </message>
    <message>
        <source>Snoozed until tomorrow in the pop-up</source>
        <translation>已在弹出通知中推迟到明天</translation>
    </message>
    <message>
        <source>its address could not be read from the keychain</source>
        <translation>无法从钥匙串读取其地址</translation>
    </message>
</context>
<context>
    <name>ChatRunExport</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 Token</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/秒</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Test console run</source>
        <translation>测试控制台运行记录</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Cost per 1 K output</source>
        <translation>每千输出费用</translation>
    </message>
    <message>
        <source>Preview error</source>
        <translation>预估偏差</translation>
    </message>
</context>
<context>
    <name>ConsoleText</name>
    <message>
        <source>Preparing…</source>
        <translation>准备中…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>Streaming…</source>
        <translation>生成中…</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>记录中…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>No usage reported</source>
        <translation>未报告用量</translation>
    </message>
    <message>
        <source>reported by the provider</source>
        <translation>由服务商报告</translation>
    </message>
    <message>
        <source>stored by the source</source>
        <translation>数据源已存储</translation>
    </message>
    <message>
        <source>calculated from the reported usage and the price table</source>
        <translation>按报告的用量和价目表计算</translation>
    </message>
    <message>
        <source>estimated, because the usage was not reported in full</source>
        <translation>估算值，因为用量未完整报告</translation>
    </message>
    <message>
        <source>unknown: the model has no price, or nothing was reported</source>
        <translation>未知：该模型没有价格，或没有报告用量</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <extracomment>tokens per second</extracomment>
        <translation>%1 Token/秒</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>Not sent: the ledger takes no rows</source>
        <translation>未发送：账本无法写入</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>未按时应答</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>Credit used up</source>
        <translation>余额已用完</translation>
    </message>
    <message>
        <source>Answer broke off</source>
        <translation>回答中断</translation>
    </message>
    <message>
        <source>Request not accepted</source>
        <translation>请求未被接受</translation>
    </message>
    <message>
        <source>Key not readable</source>
        <translation>无法读取密钥</translation>
    </message>
    <message>
        <source>Provider failed</source>
        <translation>服务商出错</translation>
    </message>
    <message>
        <source>The stream ended without its end mark.</source>
        <translation>数据流结束时没有结束标记。</translation>
    </message>
    <message>
        <source>A part of the stream could not be read and was left out.</source>
        <translation>数据流中有一部分无法解析，已略过。</translation>
    </message>
    <message>
        <source>The provider reported a usage of zero.</source>
        <translation>服务商报告的用量为零。</translation>
    </message>
    <message>
        <source>The server refused to be asked for usage; the request was sent once more without.</source>
        <translation>服务器拒绝了用量选项；已去掉该选项重新发送一次。</translation>
    </message>
    <message>
        <source>The answer came without usage and without text: its tokens and its cost are unknown.</source>
        <translation>回答既没有用量也没有文本：其 Token 数和费用未知。</translation>
    </message>
    <message>
        <source>The answer came without usage: the tokens are estimated, and the cost is unknown without a price.</source>
        <translation>回答未附带用量：Token 数为估算，没有价格，费用未知。</translation>
    </message>
    <message>
        <source>The answer came without usage: tokens and cost are estimated, and the row is marked so.</source>
        <translation>回答未附带用量：Token 数和费用均为估算，该行已如此标记。</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Not sent: no usable address</source>
        <translation>未发送：没有可用的地址</translation>
    </message>
    <message>
        <source>The provider ended the answer without a word and without a reason.</source>
        <translation>服务商结束了回答，既没有内容，也没有说明原因。</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>Tencent Cloud signs each request with the secret key (TC3-HMAC-SHA256). A signature is valid for minutes only, so put a fresh one and its time into TC_AUTHORIZATION and TC_TIMESTAMP.</source>
        <translation>腾讯云要求用密钥为每个请求签名（TC3-HMAC-SHA256）。签名只在几分钟内有效，请将新的签名及其时间分别放入 TC_AUTHORIZATION 和 TC_TIMESTAMP。</translation>
    </message>
</context>
<context>
    <name>DataNote</name>
    <message numerus="yes">
        <source>%n request(s) have a negative token count; it is shown as unknown.</source>
        <translation>
            <numerusform>%n 个请求的 Token 数为负，显示为未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a token count that is not a whole number or is too large to add exactly; it is shown as unknown.</source>
        <translation>
            <numerusform>%n 个请求的 Token 数不是整数或过大，无法精确相加，显示为未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a cost that is not a number or is too large; they are counted as unpriced.</source>
        <translation>
            <numerusform>%n 个请求的费用不是数字或过大，按未定价计。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) used tokens of a model without a price and have a stored cost of 0; they are counted as unpriced.</source>
        <translation>
            <numerusform>%n 个请求使用了没有价格的模型，且存储的费用为 0，按未定价计。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a stored token total that differs from input plus output; the parts are shown.</source>
        <translation>
            <numerusform>%n 个请求存储的 Token 总数与输入加输出不符，以分项为准。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are not valid UTF-8 or are too long; they are shown replaced or cut.</source>
        <translation>
            <numerusform>%n 处文本不是有效的 UTF-8 或过长，已替换或截断显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no readable time and are in no period.</source>
        <translation>
            <numerusform>%n 个请求的时间无法读取，不计入任何时段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are dated in the future.</source>
        <translation>
            <numerusform>%n 个请求的时间在未来。</numerusform>
        </translation>
    </message>
    <message>
        <source>The column “%1” is missing; what needs it cannot be shown.</source>
        <translation>缺少列“%1”，无法显示与其相关的内容。</translation>
    </message>
    <message>
        <source>The table “%1” is missing; what needs it cannot be shown.</source>
        <translation>缺少表“%1”，无法显示与其相关的内容。</translation>
    </message>
    <message>
        <source>The server may hide rows from this account (row-level security); the totals may be too low.</source>
        <translation>服务器可能对此账户隐藏部分行（行级安全），总数可能偏低。</translation>
    </message>
    <message>
        <source>This account could change data. Tokenglass only reads; an account that can only read is safer.</source>
        <translation>此账户可以修改数据。Tokenglass 只读取；使用只读账户更安全。</translation>
    </message>
    <message>
        <source>The server could not be told to refuse changes (%1). Tokenglass only reads.</source>
        <translation>无法让服务器拒绝修改（%1）。Tokenglass 只读取。</translation>
    </message>
    <message>
        <source>This source gives sums, not requests; its days are cut in %1.</source>
        <translation>此数据源提供的是汇总而非逐条请求，按 %1 划分日期。</translation>
    </message>
    <message>
        <source>The saved copy of earlier days was discarded (%1); everything is read anew.</source>
        <translation>已丢弃较早日期的缓存（%1），将重新读取全部数据。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a negative cost; it is counted as stored and lowers the totals.</source>
        <translation>
            <numerusform>%n 个请求的费用为负，按存储值计入，会使合计偏低。</numerusform>
        </translation>
    </message>
    <message>
        <source>This account may not read the table “%1”; its names are not shown.</source>
        <translation>此账户无权读取表“%1”，因此不显示其中的名称。</translation>
    </message>
    <message>
        <source>The server may hide rows of the table “%1” from this account (row-level security); names may be missing.</source>
        <translation>服务器可能对此账户隐藏表“%1”中的行（行级安全），名称可能不全。</translation>
    </message>
    <message>
        <source>The usage table has no column “%1”; every refresh reads all rows anew.</source>
        <translation>用量表没有列“%1”，每次刷新都会重新读取全部行。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The source answers no more requests for now. Wait a little and refresh.</source>
        <translation>数据源暂时不再响应请求。请稍候再刷新。</translation>
    </message>
    <message numerus="yes">
        <source>The source answers no more requests for now. Refresh in %n second(s).</source>
        <translation>
            <numerusform>数据源暂时不再响应请求。请在 %n 秒后刷新。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before it was finished.</source>
        <translation>在完成之前已停止。</translation>
    </message>
    <message>
        <source>The source did not answer in time. Try again or choose a shorter period.</source>
        <translation>数据源未及时响应。请重试或选择更短的时段。</translation>
    </message>
    <message>
        <source>The source cannot be reached. Check its address and the network.</source>
        <translation>无法连接数据源。请检查地址和网络。</translation>
    </message>
    <message>
        <source>The source refused the login. Check the user name and the password or token.</source>
        <translation>数据源拒绝登录。请检查用户名和密码或令牌。</translation>
    </message>
    <message>
        <source>This account may not read the usage data. Ask its owner for read access.</source>
        <translation>此账户无权读取用量数据。请向管理员申请读取权限。</translation>
    </message>
    <message>
        <source>The quota of this account is used up. Raise it or wait until it starts anew.</source>
        <translation>此账户的配额已用完。请提高配额或等待重置。</translation>
    </message>
    <message>
        <source>The source gave an answer that Tokenglass does not understand. Check that the address is the right one.</source>
        <translation>Tokenglass 无法理解数据源的响应。请检查地址是否正确。</translation>
    </message>
    <message>
        <source>The answer ended too early. Try again.</source>
        <translation>响应提前中断。请重试。</translation>
    </message>
    <message>
        <source>There is no usage data here that Tokenglass knows. Check that it is the right database.</source>
        <translation>这里没有 Tokenglass 认识的用量数据。请确认数据库是否正确。</translation>
    </message>
    <message>
        <source>The file cannot be read or written. Check its path, its permissions and the free space.</source>
        <translation>无法读取或写入文件。请检查路径、权限和剩余空间。</translation>
    </message>
    <message>
        <source>The keychain is not available. You can go on; the password will not be remembered.</source>
        <translation>钥匙串不可用。可以继续使用，但不会记住密码。</translation>
    </message>
    <message>
        <source>That cannot be used as it is.</source>
        <translation>无法直接使用该内容。</translation>
    </message>
    <message>
        <source>There is no secure connection (TLS) to this server as the address demands it. Check the server&apos;s certificate and the TLS options of the address.</source>
        <translation>无法按地址的要求与此服务器建立安全连接 (TLS)。请检查服务器的证书和地址中的 TLS 选项。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space on it and try again; nothing was damaged.</source>
        <translation>磁盘已满。请释放一些空间后重试；没有任何内容损坏。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) got an apostrophe in front, or a spreadsheet would run them as formulas.</source>
        <translation>
            <numerusform>有 %n 个文本前面加了撇号，否则电子表格会把它们当作公式运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>into %1 at the rate of each request&apos;s day</source>
        <translation>按每个请求当天的汇率换算为 %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Cost in %1</source>
        <translation>费用（%1）</translation>
    </message>
    <message>
        <source>Basis of the costs</source>
        <translation>费用依据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>数据源类型</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>时段开始</translation>
    </message>
    <message>
        <source>Period to (exclusive)</source>
        <translation>时段结束（不含）</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation>按日划分的时区</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Costs were converted</source>
        <translation>费用已换算</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>生成程序</translation>
    </message>
    <message>
        <source>Everything of the dashboard</source>
        <translation>仪表板的全部内容</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Request types</source>
        <translation>请求类型</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Daily trend</source>
        <translation>每日趋势</translation>
    </message>
    <message>
        <source>Daily trend by model</source>
        <translation>按模型的每日趋势</translation>
    </message>
    <message>
        <source>Hourly trend</source>
        <translation>每小时趋势</translation>
    </message>
    <message>
        <source>Single requests</source>
        <translation>单个请求</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Request type</source>
        <translation>请求类型</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>用户 ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Organisation id</source>
        <translation>组织 ID</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Only a part of the day</source>
        <translation>仅含当天的一部分</translation>
    </message>
    <message>
        <source>Only a part of the hour</source>
        <translation>仅含该小时的一部分</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败数</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>输入 Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 Token</translation>
    </message>
    <message>
        <source>Cache read tokens</source>
        <translation>缓存读取 Token</translation>
    </message>
    <message>
        <source>Cache write tokens</source>
        <translation>缓存写入 Token</translation>
    </message>
    <message>
        <source>Reasoning tokens</source>
        <translation>推理 Token</translation>
    </message>
    <message>
        <source>Total tokens</source>
        <translation>Token 总数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Requests without a price</source>
        <translation>没有价格的请求</translation>
    </message>
    <message>
        <source>Basis of the cost</source>
        <translation>费用依据</translation>
    </message>
    <message>
        <source>Average response time (s)</source>
        <translation>平均响应时间（秒）</translation>
    </message>
    <message>
        <source>95th percentile of the response time (s)</source>
        <translation>响应时间第 95 百分位（秒）</translation>
    </message>
    <message>
        <source>Response time (s)</source>
        <translation>响应时间（秒）</translation>
    </message>
    <message>
        <source>Budget id</source>
        <translation>预算 ID</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已花费</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Share of the limit</source>
        <translation>占限额的比例</translation>
    </message>
    <message>
        <source>Spent a day</source>
        <translation>每日花费</translation>
    </message>
    <message>
        <source>Forecast of the end</source>
        <translation>期末预测</translation>
    </message>
    <message>
        <source>Forecast, low</source>
        <translation>预测下限</translation>
    </message>
    <message>
        <source>Forecast, high</source>
        <translation>预测上限</translation>
    </message>
    <message>
        <source>Passes the limit on</source>
        <translation>预计超限日期</translation>
    </message>
    <message>
        <source>Passed the limit on</source>
        <translation>已超限日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Input per 1 M tokens</source>
        <translation>输入（每百万 Token）</translation>
    </message>
    <message>
        <source>Cache read per 1 M tokens</source>
        <translation>缓存读取（每百万 Token）</translation>
    </message>
    <message>
        <source>Cache write (5 min) per 1 M tokens</source>
        <translation>缓存写入 5 分钟（每百万 Token）</translation>
    </message>
    <message>
        <source>Cache write (1 h) per 1 M tokens</source>
        <translation>缓存写入 1 小时（每百万 Token）</translation>
    </message>
    <message>
        <source>Output per 1 M tokens</source>
        <translation>输出（每百万 Token）</translation>
    </message>
    <message>
        <source>Reasoning per 1 M tokens</source>
        <translation>推理（每百万 Token）</translation>
    </message>
    <message>
        <source>Above input tokens</source>
        <translation>输入 Token 超过</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Hours (UTC)</source>
        <translation>时段（UTC）</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run as a formula has an apostrophe in front.</source>
        <translation>会被电子表格当作公式运行的文本，前面加了撇号。</translation>
    </message>
    <message>
        <source>Text is as the source has it; a spreadsheet may run some of it as a formula.</source>
        <translation>文本与数据源一致；电子表格可能把其中一些当作公式运行。</translation>
    </message>
    <message>
        <source>All costs in %1</source>
        <translation>全部费用（%1）</translation>
    </message>
    <message>
        <source>no user</source>
        <translation>无用户</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>无组织</translation>
    </message>
    <message>
        <source>deleted user %1</source>
        <translation>已删除的用户 %1</translation>
    </message>
    <message>
        <source>deleted organisation %1</source>
        <translation>已删除的组织 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have more than the 15 digits that Excel keeps and were written as text, to the last digit.</source>
        <translation>
            <numerusform>有 %n 个数字超过 Excel 能保留的 15 位，已按文本完整写出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a cell may be and end with &quot;…&quot;.</source>
        <translation>
            <numerusform>有 %n 个文本超过单元格的长度上限，以“…”结尾。</numerusform>
        </translation>
    </message>
    <message>
        <source>UTC offset</source>
        <translation>UTC 偏移</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>A table with more rows than a sheet can hold goes on in the sheets after it; its totals are in the last one.</source>
        <translation>行数超过一个工作表上限的表格在后面的工作表中继续；合计在最后一个工作表。</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>密钥 ID</translation>
    </message>
    <message>
        <source>Key or agent</source>
        <translation>密钥或智能体</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>deleted key %1</source>
        <translation>已删除的密钥 %1</translation>
    </message>
    <message>
        <source>; costs in %1 are these at the one exchange rate above</source>
        <translation>；%1 费用为该费用按上述单一汇率的换算</translation>
    </message>
    <message>
        <source>into %1 and %2 at the rate of each request&apos;s day</source>
        <translation>按每个请求当日的汇率换算为 %1 和 %2</translation>
    </message>
    <message>
        <source>Requests without all their tokens</source>
        <translation>未报告全部 Token 的请求</translation>
    </message>
</context>
<context>
    <name>FactLoader</name>
    <message>
        <source>Shown as of %1, from this computer&apos;s cache.</source>
        <translation>显示的是本机缓存中截至 %1 的数据。</translation>
    </message>
</context>
<context>
    <name>FactSource</name>
    <message>
        <source>this source does not say which key or agent asked and cannot filter by it</source>
        <translation>此数据源没有记录是哪个密钥或智能体发出的请求，无法据此筛选</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>The provider takes no more requests for now. Try again later.</source>
        <translation>服务商暂时不再接受请求，请稍后重试。</translation>
    </message>
    <message numerus="yes">
        <source>The provider takes no more requests for now. Try again in %n second(s).</source>
        <translation>
            <numerusform>服务商暂时不再接受请求，请在 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The address leads elsewhere. Enter the provider&apos;s own address.</source>
        <translation>该地址会跳转到别处，请填写服务商自己的地址。</translation>
    </message>
    <message>
        <source>The server does not speak this API. Check the address, the wire format and any proxy.</source>
        <translation>服务器不支持此 API，请检查地址、接口格式和代理。</translation>
    </message>
    <message>
        <source>The provider failed. Try again; it may bill each attempt.</source>
        <translation>服务商出错。可以重试，但每次尝试都可能计费。</translation>
    </message>
    <message>
        <source>Stopped. The provider may still bill what it produced.</source>
        <translation>已停止。服务商仍可能对已生成的内容计费。</translation>
    </message>
    <message>
        <source>The provider did not answer in time. It may still bill the request.</source>
        <translation>服务商未及时响应，仍可能对该请求计费。</translation>
    </message>
    <message>
        <source>The provider cannot be reached. Check the address and the network.</source>
        <translation>无法连接服务商，请检查地址和网络。</translation>
    </message>
    <message>
        <source>The provider refused the key. Enter it again.</source>
        <translation>服务商拒绝了密钥，请重新输入。</translation>
    </message>
    <message>
        <source>This key may not use the model. Check its rights.</source>
        <translation>此密钥无权使用该模型，请检查其权限。</translation>
    </message>
    <message>
        <source>The provider&apos;s credit is used up. Top up the account.</source>
        <translation>服务商账户余额已用尽，请充值。</translation>
    </message>
    <message>
        <source>The answer broke off. What came is kept; the provider may bill more than that.</source>
        <translation>回答中断。已收到的内容已保留；服务商的计费可能更多。</translation>
    </message>
    <message>
        <source>The provider does not take the request as it is.</source>
        <translation>服务商不接受这样的请求。</translation>
    </message>
    <message>
        <source>The key could not be read. Enter it for this session.</source>
        <translation>无法读取密钥，请为本次会话输入。</translation>
    </message>
    <message>
        <source>No key is known for this provider. Enter one.</source>
        <translation>没有该服务商的密钥，请输入。</translation>
    </message>
    <message>
        <source>The request could not be written down, so it was not sent. Check the ledger&apos;s disk.</source>
        <translation>请求无法写入账本，因此没有发送。请检查账本所在磁盘。</translation>
    </message>
    <message>
        <source>Stopped before it was sent. Nothing is billed.</source>
        <translation>发送前已停止，不会计费。</translation>
    </message>
    <message>
        <source>The program ended before the answer did; the provider may still bill.</source>
        <translation>程序在回答完成之前结束；服务商仍可能计费。</translation>
    </message>
    <message>
        <source>The provider&apos;s address cannot be used. Change it under Providers and keys.</source>
        <translation>服务商的地址无法使用。请在“服务商和密钥”中修改。</translation>
    </message>
</context>
<context>
    <name>ProviderText</name>
    <message>
        <source>No key yet.</source>
        <translation>还没有密钥。</translation>
    </message>
    <message>
        <source>No key yet. Enter one, or set the environment variable %1 before Tokenglass starts.</source>
        <translation>还没有密钥。请输入密钥，或在启动 Tokenglass 之前设置环境变量 %1。</translation>
    </message>
    <message>
        <source>Estimated here</source>
        <translation>在本机估算</translation>
    </message>
    <message>
        <source>Looking for the key…</source>
        <translation>正在查找密钥…</translation>
    </message>
    <message>
        <source>No key; a server on this computer usually needs none.</source>
        <translation>没有密钥；本机上的服务器通常不需要。</translation>
    </message>
    <message>
        <source>The key is from the environment variable %1.</source>
        <translation>密钥来自环境变量 %1。</translation>
    </message>
    <message>
        <source>The key is held for this session only.</source>
        <translation>密钥仅在本次会话中保留。</translation>
    </message>
    <message>
        <source>The key is in the keychain.</source>
        <translation>密钥保存在钥匙串中。</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so a key works for this session only, or from an environment variable.</source>
        <translation>无法使用钥匙串，因此密钥只能用于本次会话，或来自环境变量。</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http:// and name a server.</source>
        <translation>地址必须以 https:// 或 http:// 开头，并包含服务器名。</translation>
    </message>
    <message>
        <source>The address must not hold a password or key: it is saved as it is. Enter the key in its own field.</source>
        <translation>地址中不能包含密码或密钥：地址会原样保存。请在密钥栏中输入密钥。</translation>
    </message>
    <message>
        <source>http:// to another computer is not encrypted: the key and the prompts can be read on the way.</source>
        <translation>以 http:// 连接其他计算机时不加密：密钥和提示词在途中可能被读取。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>request types</source>
        <translation>请求类型</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>input and output tokens</source>
        <translation>输入和输出 Token</translation>
    </message>
    <message>
        <source>response times</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>These figures are partial: not all requests of the period are in them.</source>
        <translation>这些数字不完整：未包含该时段的全部请求。</translation>
    </message>
    <message>
        <source>This source cannot answer by or about: %1.</source>
        <translation>此数据源无法提供：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no price; the cost is at least what is shown.</source>
        <translation>
            <numerusform>%n 个请求没有价格，费用至少为所示金额。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) did not report their tokens and are not in the cost.</source>
        <translation>
            <numerusform>%n 个请求没有报告 Token 数，未计入费用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) failed and are not in the cost; some may have been billed.</source>
        <translation>
            <numerusform>%n 个请求失败，未计入费用；其中有些可能已计费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) did not report their tokens to the end: the tokens are at least what is shown, and the cost is estimated.</source>
        <translation>
            <numerusform>%n 个请求没有完整报告 Token 数：Token 数至少为所示数值，费用为估算。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) report no tokens or only a part of them; the tokens are at least what is shown.</source>
        <translation>
            <numerusform>%n 个请求没有报告 Token 或只报告了一部分；显示的 Token 数为下限。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message>
        <source>no user</source>
        <translation>无用户</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>无组织</translation>
    </message>
    <message>
        <source>deleted user %1</source>
        <translation>已删除的用户 %1</translation>
    </message>
    <message>
        <source>deleted organisation %1</source>
        <translation>已删除的组织 %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>organisation %1</source>
        <translation>组织 %1</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Request types</source>
        <translation>请求类型</translation>
    </message>
    <message>
        <source>Users by cost</source>
        <translation>用户（按费用）</translation>
    </message>
    <message>
        <source>Organisations by cost</source>
        <translation>组织（按费用）</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>%1 to %2 (end exclusive), days in %3, source: %4 over %5
</source>
        <translation>%1 至 %2（不含结束），按 %3 划分日期，数据源：%4，经由 %5
</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>%1 of %2; --top shows more.
</source>
        <translation>%2 个中的 %1 个；用 --top 显示更多。
</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>Cost %1</source>
        <translation>费用 %1</translation>
    </message>
    <message>
        <source>Avg s</source>
        <translation>平均秒</translation>
    </message>
    <message>
        <source>p95 s</source>
        <translation>p95 秒</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>无模型</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ActiveFilters</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Filters in force</source>
        <translation>当前筛选</translation>
    </message>
</context>
<context>
    <name>Tokenglass::AlertListModel</name>
    <message>
        <source>not shown yet</source>
        <translation>尚未显示</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>已错过</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>recorded only</source>
        <translation>仅记录</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已花费</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Tokenglass::AlertPanel</name>
    <message>
        <source>Acknowledge all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>This budget</source>
        <translation>此预算</translation>
    </message>
    <message>
        <source>Whose alerts</source>
        <translation>谁的提醒</translation>
    </message>
    <message>
        <source>Show on the dashboard</source>
        <translation>在仪表板上显示</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Snooze until tomorrow</source>
        <translation>推迟到明天</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 条新</numerusform>
        </translation>
    </message>
    <message>
        <source>No budget has passed a threshold yet.</source>
        <translation>还没有预算超过阈值。</translation>
    </message>
    <message>
        <source>This budget has passed no threshold yet.</source>
        <translation>此预算还没有超过任何阈值。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::AlertsPage</name>
    <message>
        <source>Show &amp;pop-ups on the desktop</source>
        <translation>在桌面上弹出通知(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;ign every message with a secret</source>
        <translation>用密钥为每条消息签名(&amp;I)</translation>
    </message>
    <message>
        <source>Also alert on &amp;unusual days</source>
        <translation>支出异常的日子也提醒(&amp;U)</translation>
    </message>
    <message>
        <source>Send a &amp;test alert</source>
        <translation>发送测试提醒(&amp;T)</translation>
    </message>
    <message>
        <source>How alerts reach you</source>
        <translation>提醒方式</translation>
    </message>
    <message>
        <source>Test and log</source>
        <translation>测试与记录</translation>
    </message>
    <message>
        <source>Unusual days</source>
        <translation>异常支出</translation>
    </message>
    <message>
        <source>A program and its arguments; put arguments with spaces in quotation marks. There is no shell. The alert comes as JSON on standard input and in TOKENGLASS_ALERT_ variables.</source>
        <translation>程序及其参数；含空格的参数请加引号。不经过 shell。提醒以 JSON 写入标准输入，并放在 TOKENGLASS_ALERT_ 变量中。</translation>
    </message>
    <message>
        <source>X-Tokenglass-Signature: HMAC-SHA256 of time and body</source>
        <translation>X-Tokenglass-Signature：时间与正文的 HMAC-SHA256</translation>
    </message>
    <message>
        <source>Run a &amp;command</source>
        <translation>运行命令(&amp;C)</translation>
    </message>
    <message>
        <source>Post to a &amp;webhook</source>
        <translation>发送到 Webhook(&amp;W)</translation>
    </message>
    <message>
        <source> × the weekday&apos;s median</source>
        <translation> × 同星期日中位数</translation>
    </message>
    <message>
        <source>Currency of the least amount</source>
        <translation>最低金额的货币</translation>
    </message>
    <message>
        <source>and at &amp;least</source>
        <translation>且不低于(&amp;L)</translation>
    </message>
    <message>
        <source>A &amp;day is unusual above</source>
        <translation>单日支出异常的标准(&amp;D)</translation>
    </message>
    <message>
        <source>What became of the last alerts</source>
        <translation>最近提醒的送达情况</translation>
    </message>
    <message>
        <source>Takes every way set above. Tokenglass warns; it does not stop spending.</source>
        <translation>使用上面设置的所有方式。Tokenglass 只提醒，不会阻止支出。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>The webhook&apos;s address must begin with https:// (http:// on this machine only) and hold no password.</source>
        <translation>Webhook 地址必须以 https:// 开头（仅本机可用 http://），且不得包含密码。</translation>
    </message>
    <message>
        <source>No alert since Tokenglass was started.</source>
        <translation>Tokenglass 启动以来没有提醒。</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Every alert is posted there as JSON. Must begin with https://, except on this machine. The address is kept in the keychain.</source>
        <translation>每条提醒都以 JSON 发送到该地址。除本机外必须以 https:// 开头。地址保存在钥匙串中。</translation>
    </message>
    <message>
        <source>Nothing is posted any more, and the keychain forgets the address</source>
        <translation>不再发送任何内容，钥匙串也不再保存该地址</translation>
    </message>
    <message>
        <source>Alerts go to %1. The address is in the keychain; enter another one to replace it.</source>
        <translation>提醒发送到 %1。完整地址在钥匙串中；输入其他地址即可替换。</translation>
    </message>
    <message>
        <source>Secret of the webhook</source>
        <translation>Webhook 密钥</translation>
    </message>
    <message>
        <source>Enter a secret</source>
        <translation>输入密钥</translation>
    </message>
    <message>
        <source>A secret is in the keychain. Enter another one to replace it.</source>
        <translation>钥匙串中已有密钥。输入新的密钥可替换它。</translation>
    </message>
    <message>
        <source>No secret is in the keychain, or it is locked. Nothing is sent without the secret.</source>
        <translation>钥匙串中没有密钥，或钥匙串已锁定。没有密钥就不发送。</translation>
    </message>
    <message>
        <source>Remove the secret of the webhook from the keychain?</source>
        <translation>从钥匙串中删除 Webhook 密钥？</translation>
    </message>
    <message>
        <source>notifications desktop message</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>通知 桌面通知 消息 notification</translation>
    </message>
</context>
<context>
    <name>Tokenglass::Application</name>
    <message>
        <source>Local ledger</source>
        <translation>本地账本</translation>
    </message>
    <message>
        <source>The saved connections could not be read.</source>
        <translation>无法读取已保存的连接。</translation>
    </message>
    <message>
        <source>The local ledger could not be opened.</source>
        <translation>无法打开本地账本。</translation>
    </message>
    <message>
        <source>The sample data could not be made.</source>
        <translation>无法生成示例数据。</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>设置无法保存。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>The team&apos;s ledger cannot be used; requests are recorded in the local one.</source>
        <translation>团队账本不可用；请求将记录在本地账本中。</translation>
    </message>
    <message>
        <source>The settings could not be read; these are the usual ones.</source>
        <translation>无法读取设置；现在使用默认设置。</translation>
    </message>
    <message>
        <source>The settings were damaged. These are the ones from before the last change.</source>
        <translation>设置文件已损坏。现在使用上次更改之前的设置。</translation>
    </message>
    <message>
        <source>The settings were damaged and have no copy. These are the usual ones.</source>
        <translation>设置文件已损坏且没有备份。现在使用默认设置。</translation>
    </message>
    <message>
        <source>The settings are of a newer Tokenglass: these are the usual ones and are not kept.</source>
        <translation>设置由更新版本的 Tokenglass 写入：当前为默认设置，且不会保存。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BackgroundPage</name>
    <message>
        <source>&amp;Start with the desktop, in the background</source>
        <translation>随桌面启动，在后台运行(&amp;S)</translation>
    </message>
    <message>
        <source>Pause on &amp;battery power</source>
        <translation>使用电池时暂停(&amp;B)</translation>
    </message>
    <message>
        <source>Pause on &amp;metered networks</source>
        <translation>使用按流量计费的网络时暂停(&amp;M)</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>在托盘中继续运行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, closing the window always ends Tokenglass. Budgets are looked at while it runs, also in the tray; what happened while it was closed is told at the next start.</source>
        <translation>桌面没有托盘时，关闭窗口总是退出 Tokenglass。运行期间（包括在托盘中）会检查预算；关闭期间发生的事会在下次启动时告知。</translation>
    </message>
    <message>
        <source>&amp;Closing the window</source>
        <translation>关闭窗口时(&amp;C)</translation>
    </message>
    <message>
        <source>For budgets, look for new requests &amp;every</source>
        <translation>为预算检查新请求的间隔(&amp;E)</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>Show an &amp;icon in the tray</source>
        <translation>在托盘中显示图标(&amp;I)</translation>
    </message>
    <message>
        <source>close quit minimise</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>关闭 退出 最小化</translation>
    </message>
    <message>
        <source>autostart login session</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>开机启动 自动启动 登录 autostart</translation>
    </message>
    <message>
        <source>refresh interval minutes</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>刷新 间隔 分钟</translation>
    </message>
    <message>
        <source>system tray status area</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>系统托盘 状态区 tray</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetCard</name>
    <message>
        <source>%1: %2 forecast for %3 (%4 over)</source>
        <translation>%1：预计到%3为 %2（超出 %4）</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>the tightest %1 of %2</source>
        <translation>最紧张的 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>%1 last known</source>
        <translation>最近已知 %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetDialog</name>
    <message>
        <source>Reporting zone (%1)</source>
        <translation>报告时区（%1）</translation>
    </message>
    <message>
        <source>Watch this budget</source>
        <translation>监视此预算</translation>
    </message>
    <message>
        <source>New budget</source>
        <translation>新建预算</translation>
    </message>
    <message>
        <source>Edit budget</source>
        <translation>编辑预算</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额(&amp;A)</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>数据源(&amp;S)</translation>
    </message>
    <message>
        <source>Whose requests count</source>
        <translation>计入哪个数据源的请求</translation>
    </message>
    <message>
        <source>Days and periods begin at midnight of this zone</source>
        <translation>日和周期从此时区的零点开始</translation>
    </message>
    <message>
        <source>Days begin in</source>
        <translation>日界时区</translation>
    </message>
    <message>
        <source>&amp;Days begin in</source>
        <translation>日界时区(&amp;D)</translation>
    </message>
    <message>
        <source>Amount of this period</source>
        <translation>本期金额</translation>
    </message>
    <message>
        <source>&amp;Exception</source>
        <translation>例外(&amp;E)</translation>
    </message>
    <message>
        <source>none: only the gauge tells</source>
        <translation>无：只由仪表显示</translation>
    </message>
    <message>
        <source>One alert for each, once a period. Any number, any value, also above 100&#xa0;%, such as 50, 80, 95&#xa0;%</source>
        <translation>每个阈值每期提醒一次。数量和数值不限，也可以超过 100&#xa0;%，例如 50, 80, 95&#xa0;%</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>&amp;Thresholds</source>
        <translation>阈值(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Whichever source is open</source>
        <translation>当前打开的数据源</translation>
    </message>
    <message>
        <source>A source that is not in the list any more</source>
        <translation>已不在列表中的数据源</translation>
    </message>
    <message>
        <source>All usage</source>
        <translation>全部用量</translation>
    </message>
    <message>
        <source>Enter an amount, such as 500.</source>
        <translation>请输入金额，例如 500。</translation>
    </message>
    <message>
        <source>The amount must be above zero.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>没有这个名称的时区。</translation>
    </message>
    <message>
        <source>Write percentages above 0 with commas between them, such as 50, 80, 100&#xa0;%.</source>
        <translation>请写大于 0 的百分比，用逗号分隔，例如 50, 80, 100&#xa0;%。</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>Another amount in %1:</source>
        <translation>%1 使用其他金额：</translation>
    </message>
    <message>
        <source>Write an amount like %1, of at most nine thousand million.</source>
        <translation>请输入形如 %1 的金额，最多九十亿。</translation>
    </message>
    <message>
        <source>%1 of the limit is very little. For 80&#xa0;% write 80.</source>
        <translation>限额的 %1 非常少。若要 80&#xa0;%，请输入 80。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetEffects</name>
    <message>
        <source>%1: +%2 → %3, at most %4</source>
        <translation>%1：+%2 → %3，至多 %4</translation>
    </message>
    <message>
        <source>%1: at most +%2 → %3</source>
        <translation>%1：至多 +%2 → %3</translation>
    </message>
    <message>
        <source>%1: +%2 → %3</source>
        <translation>%1：+%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2, and what this run costs is not known</source>
        <translation>%1：%2，本次运行的费用未知</translation>
    </message>
    <message>
        <source>%1; could pass %2</source>
        <translation>%1；可能超过 %2</translation>
    </message>
    <message>
        <source>%1: there is no exchange rate into %2</source>
        <translation>%1：没有换算为 %2 的汇率</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetFiles</name>
    <message>
        <source>Budgets (*.json)</source>
        <translation>预算 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import budgets</source>
        <translation>导入预算</translation>
    </message>
    <message>
        <source>Export budgets</source>
        <translation>导出预算</translation>
    </message>
    <message>
        <source>%1 was not imported.</source>
        <translation>%1 未导入。</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>已导入：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n budget(s) were written to %1.</source>
        <translation>
            <numerusform>已将 %n 个预算写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The budgets were not exported.</source>
        <translation>预算未导出。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetImport</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 条新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replace(s) %1</source>
        <extracomment>&quot;1 replaces “Org A”&quot;</extracomment>
        <translation>
            <numerusform>%n 个替换%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n 个未变</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no budget in this file.</source>
        <translation>此文件中没有预算。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>replaces “%1”</source>
        <translation>替换“%1”</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetImportDialog</name>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Import budgets</source>
        <translation>导入预算</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Budgets in the file</source>
        <translation>文件中的预算</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetListModel</name>
    <message>
        <source>kept by the source</source>
        <translation>由数据源保存</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>%1 in this period only, %2 otherwise</source>
        <translation>仅本期为 %1，其他为 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no price: at least this much is spent.</source>
        <translation>
            <numerusform>%n 个请求没有价格：至少已花费这么多。</numerusform>
        </translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已花费</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Passes limit</source>
        <translation>超过限额</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>最近已知</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetMonitor</name>
    <message>
        <source>A budget alert could not be stored.</source>
        <translation>无法保存预算提醒。</translation>
    </message>
    <message>
        <source>The budget was not saved.</source>
        <translation>预算未保存。</translation>
    </message>
    <message>
        <source>The budget could not be saved.</source>
        <translation>无法保存预算。</translation>
    </message>
    <message>
        <source>The budget could not be removed.</source>
        <translation>无法删除预算。</translation>
    </message>
    <message>
        <source>It could not be remembered what happened to an alert.</source>
        <translation>无法记录提醒的处理结果。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetPeriodFields</name>
    <message>
        <source>Nothing before this day counts</source>
        <translation>不计入此日之前的用量</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Calendar month</source>
        <translation>自然月</translation>
    </message>
    <message>
        <source>Calendar quarter</source>
        <translation>自然季度</translation>
    </message>
    <message>
        <source>Rolling: the last days, today included</source>
        <translation>滚动：最近若干天，含今天</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>每若干天</translation>
    </message>
    <message>
        <source>Once, from a day to a day</source>
        <translation>一次性，从某日到某日</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>周期(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Week begins on</source>
        <translation>每周开始于(&amp;W)</translation>
    </message>
    <message>
        <source>Le&amp;ngth</source>
        <translation>长度(&amp;N)</translation>
    </message>
    <message>
        <source>Fi&amp;rst day</source>
        <translation>第一天(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>最后一天(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetPreview</name>
    <message>
        <source>This budget has no period today: it has not begun yet, or it is over.</source>
        <translation>此预算今天不在任何周期内：尚未开始，或已结束。</translation>
    </message>
    <message>
        <source>What it would say now is not known: its source is not open.</source>
        <translation>无法得知目前的数值：其数据源未打开。</translation>
    </message>
    <message>
        <source>What it would say now is not known: %1</source>
        <translation>无法得知目前的数值：%1</translation>
    </message>
    <message>
        <source>None of the %1 requests in this period has a price.</source>
        <translation>本期的 %1 个请求都没有价格。</translation>
    </message>
    <message>
        <source>There is no exchange rate to %1.</source>
        <translation>没有到 %1 的汇率。</translation>
    </message>
    <message>
        <source>%1 so far: %2 = %3</source>
        <translation>%1至今：%2 = %3</translation>
    </message>
    <message>
        <source>%1 so far: %2</source>
        <translation>%1至今：%2</translation>
    </message>
    <message>
        <source>(older days are still being read)</source>
        <translation>（仍在读取更早的日期）</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetScopeField</name>
    <message>
        <source>&amp;Take over</source>
        <translation>沿用(&amp;T)</translation>
    </message>
    <message>
        <source>Counts what the dashboard or a saved view shows</source>
        <translation>统计仪表盘或已保存视图所显示的内容</translation>
    </message>
    <message>
        <source>The dashboard&apos;s filter</source>
        <translation>仪表盘的筛选</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetStanding</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>在限额之内</translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation>接近限额</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>超过限额</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetTable</name>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Show on the dashboard</source>
        <translation>在仪表板上显示</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The usage database keeps this budget; change it there.</source>
        <translation>此预算由用量数据库保存，请在那里修改。</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetText</name>
    <message numerus="yes">
        <source>needs %n days of history</source>
        <translation>
            <numerusform>需要 %n 天的历史数据</numerusform>
        </translation>
    </message>
    <message>
        <source>the period is over</source>
        <translation>周期已结束</translation>
    </message>
    <message>
        <source>none for a moving window</source>
        <translation>滚动周期没有预测</translation>
    </message>
    <message>
        <source>nothing spent yet</source>
        <translation>尚无花费</translation>
    </message>
    <message>
        <source>%1 (%2 – %3)</source>
        <translation>%1（%2 – %3）</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>推迟到 %1</translation>
    </message>
    <message>
        <source>missed: Tokenglass was closed</source>
        <translation>错过：当时 Tokenglass 已关闭</translation>
    </message>
    <message>
        <source>Mostly %1, user %2.</source>
        <translation>主要是 %1，用户 %2。</translation>
    </message>
    <message>
        <source>Mostly %1.</source>
        <translation>主要是 %1。</translation>
    </message>
    <message>
        <source>%1 spent, forecast %2 by %3.</source>
        <translation>已花费 %1，预计到%3为 %2。</translation>
    </message>
    <message>
        <source>%1 spent, %2 left until %3.</source>
        <translation>已花费 %1，到%3前还剩 %2。</translation>
    </message>
    <message>
        <source>%1 spent, %2 over the limit until %3.</source>
        <translation>已花费 %1，超出限额 %2，本期到%3为止。</translation>
    </message>
    <message>
        <source>%1 on %2; the median of this weekday is %3.</source>
        <translation>%2花费 %1；同一星期几的中位数为 %3。</translation>
    </message>
    <message>
        <source>This is how Tokenglass will tell you that a budget passes a threshold.</source>
        <translation>预算超过阈值时，Tokenglass 会这样提醒您。</translation>
    </message>
    <message>
        <source>Tokenglass warns; it does not block requests.</source>
        <translation>Tokenglass 只提醒，不会阻止请求。</translation>
    </message>
    <message>
        <source>day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>week (%1)</source>
        <translation>每周（%1）</translation>
    </message>
    <message>
        <source>month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>每季度</translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次性</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>自%1起超出</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>已超过</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>has not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>its source is not open</source>
        <translation>其数据源未打开</translation>
    </message>
    <message>
        <source>still loading</source>
        <translation>仍在加载</translation>
    </message>
    <message>
        <source>there is no exchange rate for its currency</source>
        <translation>没有其货币的汇率</translation>
    </message>
    <message>
        <source>its source cannot answer</source>
        <translation>其数据源无法回答</translation>
    </message>
    <message>
        <source>%1: %2 of %3 spent, %4</source>
        <translation>%1：已花费 %2，限额 %3，%4</translation>
    </message>
    <message>
        <source>%1 passed %2 of %3</source>
        <translation>%1 已超过 %3 的 %2</translation>
    </message>
    <message>
        <source>%1: unusual spend</source>
        <translation>%1：花费异常</translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>测试提醒</translation>
    </message>
    <message>
        <source>It happened while Tokenglass was closed.</source>
        <translation>发生时 Tokenglass 已关闭。</translation>
    </message>
    <message>
        <source>no pop-up: passed together with %1</source>
        <translation>未弹出：与 %1 同时超过</translation>
    </message>
    <message>
        <source>no pop-up</source>
        <translation>未弹出</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 spent in the last %2, %3 left.</source>
        <translation>最近 %2 已支出 %1，还剩 %3。</translation>
    </message>
    <message>
        <source>%1 spent in the last %2, %3 over the limit.</source>
        <translation>最近 %2 已支出 %1，超出限额 %3。</translation>
    </message>
    <message>
        <source>Above it since %1.</source>
        <translation>自 %1 起超过。</translation>
    </message>
    <message>
        <source>Passed on %1.</source>
        <translation>于 %1 超过。</translation>
    </message>
    <message numerus="yes">
        <source>%n budget(s) passed a threshold while Tokenglass was closed</source>
        <translation>
            <numerusform>Tokenglass 关闭期间有 %n 个预算超过阈值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) from while Tokenglass was closed</source>
        <translation>
            <numerusform>Tokenglass 关闭期间有 %n 条提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>passed %1, seen %2</source>
        <translation>%1超过，%2 发现</translation>
    </message>
    <message>
        <source>resets %1</source>
        <translation>%1 重置</translation>
    </message>
    <message>
        <source>days in %1</source>
        <translation>按 %1 划分日期</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>通常 %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>last known, %1: %2</source>
        <translation>最近已知，%1：%2</translation>
    </message>
    <message>
        <source>%1 (last known; %2)</source>
        <translation>%1（最近已知；%2）</translation>
    </message>
    <message>
        <source>none below the thresholds</source>
        <translation>未越过阈值，不预测</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>超过限额</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>one sentence after another</extracomment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetWelcome</name>
    <message>
        <source>New budget</source>
        <translation>新建预算</translation>
    </message>
    <message>
        <source>No budget yet</source>
        <translation>还没有预算</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>A budget says how much may be spent in a day, a week, a month or any other time, by everybody or only by one team, user, model or provider. You see how it stands and where it will end, and you are told once for each threshold it passes.</source>
        <translation>预算规定在一天、一周、一个月或其他任何时间内可以花费多少，可以针对所有人，也可以只针对一个团队、用户、模型或服务商。您可以看到目前的状况和最终的预计，每超过一个阈值会提醒一次。</translation>
    </message>
    <message>
        <source>Last month cost %1. A budget of %2 a month would be a start.</source>
        <translation>上个月花费 %1。可以从每月 %2 的预算开始。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetsPage</name>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;New budget</source>
        <translation>新建预算(&amp;N)</translation>
    </message>
    <message>
        <source>The budget %1 was deleted.</source>
        <translation>已删除预算 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Budgets cannot be kept.</source>
        <translation>无法保存预算。</translation>
    </message>
    <message>
        <source>this period · days in %1</source>
        <translation>本期 · 按 %1 划分日期</translation>
    </message>
    <message numerus="yes">
        <source>%n budget(s)</source>
        <translation>
            <numerusform>%n 个预算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n 个超出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near</source>
        <translation>
            <numerusform>%n 个接近</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>%1检查</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>Kept by sources</source>
        <translation>由数据源保存</translation>
    </message>
    <message>
        <source>Whose budgets</source>
        <translation>谁的预算</translation>
    </message>
    <message>
        <source>A&amp;ctions</source>
        <translation>操作(&amp;C)</translation>
    </message>
    <message>
        <source>What can be done with the selected budget</source>
        <translation>可对所选预算进行的操作</translation>
    </message>
    <message>
        <source>Not checked: no source can be reached</source>
        <translation>未检查：无法连接任何数据源</translation>
    </message>
    <message numerus="yes">
        <source>%1, except %n whose source cannot be reached</source>
        <translation>
            <numerusform>%1，其中 %n 个的数据源无法连接</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::BurnChart</name>
    <message>
        <source>limit %1</source>
        <translation>限额 %1</translation>
    </message>
    <message>
        <source>%1 on this day</source>
        <translation>当日 %1</translation>
    </message>
    <message>
        <source>%1 of the limit</source>
        <translation>限额的 %1</translation>
    </message>
    <message>
        <source>even pace %1</source>
        <translation>均匀进度 %1</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>预测 %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>在 %1 和 %2 之间</translation>
    </message>
    <message>
        <source>Use of the budget %1</source>
        <translation>预算 %1 的使用情况</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>已花费</translation>
    </message>
    <message>
        <source>even pace</source>
        <translation>均匀进度</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>forecast with range</source>
        <translation>预测及范围</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BurnPanel</name>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Past periods</source>
        <translation>以往各期</translation>
    </message>
    <message>
        <source>Which periods</source>
        <translation>哪些周期</translation>
    </message>
    <message>
        <source>No budget is selected</source>
        <translation>未选择预算</translation>
    </message>
    <message>
        <source>Select a budget to see its course.</source>
        <translation>选择一个预算以查看其进程。</translation>
    </message>
    <message>
        <source>Nothing is spent in this period yet</source>
        <translation>本期尚无花费</translation>
    </message>
    <message>
        <source>It has not been checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>No figures: %1</source>
        <translation>没有数值：%1</translation>
    </message>
    <message>
        <source>past periods</source>
        <translation>以往各期</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing was spent before this period.</source>
        <translation>本期之前没有花费。</translation>
    </message>
    <message>
        <source>The days are not known: %1</source>
        <translation>每日数据未知：%1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::Card</name>
    <message>
        <source>partial</source>
        <translation>不完整</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ChartPanel</name>
    <message>
        <source>Figures of this chart</source>
        <translation>此图表的数据</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation>图片另存为…</translation>
    </message>
    <message>
        <source>Save picture as</source>
        <translation>图片另存为</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>图片未保存。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ChartTableDialog</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ChartWidget</name>
    <message>
        <source>Nothing in this period</source>
        <translation>此时段没有数据</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnFailure</name>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>The answer is whole, but the ledger did not take its row. %1</source>
        <translation>回答完整，但账本没有写入这一行。%1</translation>
    </message>
    <message numerus="yes">
        <source>Retry in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Sends the request once more; it may be billed again</source>
        <translation>重新发送请求；可能再次计费</translation>
    </message>
    <message>
        <source>Enter a key…</source>
        <translation>输入密钥…</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>重新记录</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出错原因</translation>
    </message>
    <message>
        <source>The provider may still bill what it produced.</source>
        <translation>服务商仍可能对已生成的内容计费。</translation>
    </message>
    <message>
        <source>The provider took no more requests. The time it asked to wait is over.</source>
        <translation>服务商当时不再接受请求。它要求等待的时间已过。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnFigures</name>
    <message>
        <source>Input / cached</source>
        <translation>输入 / 缓存</translation>
    </message>
    <message>
        <source>Output / reasoning</source>
        <translation>输出 / 推理</translation>
    </message>
    <message>
        <source>Input / output</source>
        <translation>输入 / 输出</translation>
    </message>
    <message>
        <source>Estimated from the text, because the provider reported no usage</source>
        <translation>服务商未报告用量，按文本估算</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>The expected cost was %1 off</source>
        <translation>预计费用偏差 %1</translation>
    </message>
    <message>
        <source>Usage arrives at the end · %1</source>
        <translation>用量将在结束时报告 · %1</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing is recorded.</source>
        <translation>没有发送，也没有记录。</translation>
    </message>
    <message>
        <source>Recorded as a failed request without tokens or cost.</source>
        <translation>已记录为失败请求，没有 Token 和费用。</translation>
    </message>
    <message>
        <source>The provider reported the cost itself.</source>
        <translation>费用由服务商自行报告。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were sent.</source>
        <translation>
            <numerusform>共发送了 %n 个请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>First token / total</source>
        <translation>首个 Token / 总计</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Reported output tokens from the first token to the end</source>
        <translation>从首个 Token 到结束，按报告的输出 Token 计算</translation>
    </message>
    <message>
        <source>How far the preview&apos;s input was from the reported one</source>
        <translation>预估输入与报告输入的偏差</translation>
    </message>
    <message>
        <source>Preview was</source>
        <translation>预估偏差</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnStrip</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnView</name>
    <message>
        <source>Stop %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 的更多操作</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>What is shown of %1</source>
        <translation>%1 的显示内容</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>Reasoning of %1</source>
        <translation>%1 的推理</translation>
    </message>
    <message>
        <source>Raw data of %1</source>
        <translation>%1 的原始数据</translation>
    </message>
    <message>
        <source>Copy the &amp;answer</source>
        <translation>复制回答(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the &amp;request as curl</source>
        <translation>将请求复制为 curl(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Send once more</source>
        <translation>再次发送(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>Reasoning · %n character(s)</source>
        <extracomment>%1: a number of characters</extracomment>
        <translation>
            <numerusform>推理 · %n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ComparisonModel</name>
    <message>
        <source>cheapest: %1</source>
        <translation>最便宜：%1</translation>
    </message>
    <message>
        <source>fastest: %1</source>
        <translation>最快：%1</translation>
    </message>
    <message>
        <source>How far the preview&apos;s input was from the reported one</source>
        <translation>预估输入与报告输入的偏差</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cost per 1 K output</source>
        <translation>每千输出费用</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 Token</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Preview error</source>
        <translation>预估偏差</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ComparisonPanel</name>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>Markdown(&amp;M)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>导出本次运行</translation>
    </message>
</context>
<context>
    <name>Tokenglass::Composer</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Write a prompt. Nothing is sent before you press Send.</source>
        <translation>在此输入提示词。按下“发送”前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Favourite prompts</source>
        <translation>收藏的提示词</translation>
    </message>
    <message>
        <source>History of runs</source>
        <translation>运行历史</translation>
    </message>
    <message>
        <source>Parameters, and what the request is recorded as</source>
        <translation>参数，以及请求的记录方式</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Stops all models (Esc). Their text stays; the providers may still bill.</source>
        <translation>停止所有模型 (Esc)。已有文本保留；服务商仍可能计费。</translation>
    </message>
    <message>
        <source>Send no more to this model</source>
        <translation>不再发送给该模型</translation>
    </message>
    <message>
        <source>Remove model %1</source>
        <translation>移除模型 %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n model(s) at once</source>
        <translation>
            <numerusform>一次最多 %n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a model to send the prompt to</source>
        <translation>选择要发送到的模型</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n model(s)</source>
        <translation>
            <numerusform>发送给 %n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save this prompt</source>
        <translation>保存此提示词(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Add a model first; the prompt is sent to it.</source>
        <translation>请先添加模型，提示词将发送给它。</translation>
    </message>
    <message>
        <source>Write a prompt first.</source>
        <translation>请先填写提示词。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ConnectDialog</name>
    <message>
        <source>Re&amp;member it in the keychain</source>
        <translation>保存到钥匙串(&amp;M)</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>编辑连接</translation>
    </message>
    <message>
        <source>Open a usage database</source>
        <translation>打开用量数据库</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>正在测试连接</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. Tokenglass connects all the same, asks for the password each time and does not remember it.</source>
        <translation>此计算机上没有可用的钥匙串。Tokenglass 仍可连接，但每次都会询问密码且不会保存。</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>停止测试(&amp;T)</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>连接成功。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ConnectionForm</name>
    <message>
        <source>Kind of source</source>
        <translation>数据源类型</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>what you want to call it</source>
        <translation>自定义名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>数据库(&amp;D)</translation>
    </message>
    <message>
        <source>P&amp;ath</source>
        <translation>路径(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>U&amp;RI</source>
        <translation>URI(&amp;R)</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>令牌(&amp;K)</translation>
    </message>
    <message>
        <source>Bearer token of an administrator</source>
        <translation>管理员的 Bearer 令牌</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
    <message>
        <source>Name a host.</source>
        <translation>请填写主机。</translation>
    </message>
    <message>
        <source>Open a usage database</source>
        <translation>打开用量数据库</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>SQLite 数据库 (*.db *.sqlite *.sqlite3);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ConnectionReport</name>
    <message>
        <source>not enforced; Tokenglass only reads all the same</source>
        <translation>未强制；Tokenglass 仍然只读取</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>已强制</translation>
    </message>
    <message>
        <source>enforced by %1</source>
        <translation>已强制（%1）</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>服务器：</translation>
    </message>
    <message>
        <source>Schema:</source>
        <translation>结构：</translation>
    </message>
    <message>
        <source>Table:</source>
        <translation>表：</translation>
    </message>
    <message>
        <source>Rows:</source>
        <translation>行数：</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation>时区：</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>账户：</translation>
    </message>
    <message>
        <source>could write</source>
        <translation>可以写入</translation>
    </message>
    <message>
        <source>can only read</source>
        <translation>只能读取</translation>
    </message>
    <message>
        <source>Read-only:</source>
        <translation>只读：</translation>
    </message>
    <message>
        <source>Missing columns:</source>
        <translation>缺少的列：</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>说明：</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ConsolePage</name>
    <message>
        <source>Answers appear here side by side, with the usage that the providers report.</source>
        <translation>各模型的回答将并排显示在这里，并附上服务商报告的用量。</translation>
    </message>
    <message>
        <source>“%1” is no favourite any more.</source>
        <translation>“%1”已不在收藏中。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The history could not be written.</source>
        <translation>无法写入历史记录。</translation>
    </message>
    <message>
        <source>The history is not available.</source>
        <translation>历史记录不可用。</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%2 个中有 %1 个在运行</translation>
    </message>
    <message>
        <source>The request cannot be put into a command.</source>
        <translation>该请求无法转换为命令。</translation>
    </message>
    <message>
        <source>The curl command is in the clipboard, without the key.</source>
        <translation>curl 命令已复制到剪贴板，不含密钥。</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>导出本次运行</translation>
    </message>
    <message>
        <source>The run is written to %1.</source>
        <translation>本次运行已写入 %1。</translation>
    </message>
    <message>
        <source>The run could not be written.</source>
        <translation>无法写入本次运行。</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>尚无会话</translation>
    </message>
    <message>
        <source>Send the prompt of the test console</source>
        <translation>发送测试控制台的提示词</translation>
    </message>
</context>
<context>
    <name>Tokenglass::DashboardFigures</name>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Avg response time</source>
        <translation>平均响应时间</translation>
    </message>
    <message>
        <source>%1 in the %2</source>
        <extracomment>a figure and the period it is of: &quot;¥1,660.20 in the previous 30 days&quot;</extracomment>
        <translation>%2：%1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <extracomment>the response time that 95 of 100 requests stay below</extracomment>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <translation>p50 %1，p95 %2，p99 %3</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Hourly cost</source>
        <translation>每小时费用</translation>
    </message>
    <message>
        <source>Daily cost</source>
        <translation>每日费用</translation>
    </message>
    <message>
        <source>Hourly tokens</source>
        <translation>每小时 Token</translation>
    </message>
    <message>
        <source>Daily tokens</source>
        <translation>每日 Token</translation>
    </message>
    <message>
        <source>Hourly requests</source>
        <translation>每小时请求</translation>
    </message>
    <message>
        <source>Daily requests</source>
        <translation>每日请求</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>全部模型</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>各模型费用</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Requests by type</source>
        <translation>各类型请求</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>Token distribution</source>
        <translation>Token 分布</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>缓存输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>only from %1 to %2</source>
        <translation>仅 %1 至 %2</translation>
    </message>
    <message>
        <source>part of an hour: %1</source>
        <extracomment>of an hour or day that the chosen period covers only in part</extracomment>
        <translation>不足一小时：%1</translation>
    </message>
    <message>
        <source>part of a day: %1</source>
        <translation>不足一天：%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>stacked by model</source>
        <translation>按模型堆叠</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>虚线：%1</translation>
    </message>
    <message>
        <source>no requests in the %1</source>
        <extracomment>why there is no line to compare with: &quot;no requests in the previous 30 days&quot;</extracomment>
        <translation>%1无请求</translation>
    </message>
    <message>
        <source>hatched: part of an hour</source>
        <translation>斜纹：不足一小时</translation>
    </message>
    <message>
        <source>hatched: part of a day</source>
        <translation>斜纹：不足一天</translation>
    </message>
    <message>
        <source>at today&apos;s rate</source>
        <extracomment>of a sum of costs that is converted as a whole, with the newest exchange rate</extracomment>
        <translation>按今日汇率</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 个请求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::DashboardPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Users and organisations by cost</source>
        <translation>按费用排列的用户和组织</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>What the trend shows</source>
        <translation>趋势图内容</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Whose ranking</source>
        <translation>排行对象</translation>
    </message>
    <message>
        <source>How many rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Daily cost</source>
        <translation>每日费用</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>各模型费用</translation>
    </message>
    <message>
        <source>Requests by type</source>
        <translation>各类型请求</translation>
    </message>
    <message>
        <source>Token distribution</source>
        <translation>Token 分布</translation>
    </message>
    <message>
        <source>input, cached input, output</source>
        <translation>输入、缓存输入、输出</translation>
    </message>
    <message>
        <source>Top organisations</source>
        <translation>组织排行</translation>
    </message>
    <message>
        <source>Top users</source>
        <translation>用户排行</translation>
    </message>
    <message>
        <source>by cost · %1 of %2</source>
        <translation>按费用 · 前 %1 / 共 %2</translation>
    </message>
    <message>
        <source>by cost</source>
        <translation>按费用</translation>
    </message>
    <message>
        <source>These are older figures. %1</source>
        <translation>以下为较早的数据。%1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>And %n more note(s).</source>
        <translation>
            <numerusform>另有 %n 条说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show the requests</source>
        <translation>查看请求记录</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>Tokenglass::DoughnutChart</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>Tokenglass::DriverVersions</name>
    <message>
        <source>missing: https addresses cannot be reached; install OpenSSL 3</source>
        <translation>缺失：无法访问 https 地址；请安装 OpenSSL 3</translation>
    </message>
</context>
<context>
    <name>Tokenglass::EntityModel</name>
    <message>
        <source>no user</source>
        <translation>无用户</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>无组织</translation>
    </message>
    <message>
        <source>deleted user %1</source>
        <translation>已删除的用户 %1</translation>
    </message>
    <message>
        <source>deleted organisation %1</source>
        <translation>已删除的组织 %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>organisation %1</source>
        <translation>组织 %1</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>用户 ID</translation>
    </message>
    <message>
        <source>Organisation ID</source>
        <translation>组织 ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>deleted key %1</source>
        <translation>已删除的密钥 %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>密钥 %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::EstimateDialog</name>
    <message>
        <source>Input tokens of a call</source>
        <translation>每次调用的输入 Token</translation>
    </message>
    <message>
        <source>Output tokens of a call</source>
        <translation>每次调用的输出 Token</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用次数</translation>
    </message>
    <message>
        <source>Estimate a cost</source>
        <translation>估算费用</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Input tokens of a call</source>
        <translation>每次调用的输入 Token(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Output tokens of a call</source>
        <translation>每次调用的输出 Token(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Calls</source>
        <translation>调用次数(&amp;C)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Estimated costs</source>
        <translation>估算的费用</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <source>The price book has no price for it</source>
        <translation>价格表中没有它的价格</translation>
    </message>
    <message>
        <source>For all calls together, at the prices of now; %1 (%2). Each call is priced by itself, for its size decides.</source>
        <translation>为所有调用的合计，按当前价格计算；%1（%2）。每次调用单独计价，因为其大小决定价格。</translation>
    </message>
    <message>
        <source>Tokens and calls must be whole numbers.</source>
        <translation>Token 数和调用次数必须是整数。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ExactFigures</name>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Part of an hour</source>
        <translation>不足一小时</translation>
    </message>
    <message>
        <source>Part of a day</source>
        <translation>不足一天</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>缓存输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ExplanationDialog</name>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Rate of the day</source>
        <translation>当日汇率</translation>
    </message>
    <message>
        <source>Fixed rate for the other currency</source>
        <translation>另一种货币的固定汇率</translation>
    </message>
    <message>
        <source>Why this cost?</source>
        <translation>费用为何如此？</translation>
    </message>
    <message>
        <source>By the price book</source>
        <translation>按价格表</translation>
    </message>
    <message>
        <source>Tokens and their prices</source>
        <translation>Token 及其价格</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ExportDialog</name>
    <message>
        <source>&amp;Keep text from running as a formula</source>
        <translation>防止文本被当作公式运行(&amp;K)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel 工作簿 (XLSX)</translation>
    </message>
    <message>
        <source>Spreadsheet programs (&quot;%1&quot;, decimals with &quot;%2&quot;)</source>
        <extracomment>%1 is the sign between cells, %2 the decimal sign</extracomment>
        <translation>电子表格程序（分隔符“%1”，小数点“%2”）</translation>
    </message>
    <message>
        <source>Other programs (RFC 4180)</source>
        <translation>其他程序 (RFC 4180)</translation>
    </message>
    <message>
        <source>Text that begins with =, +, - or @ gets an apostrophe in front. Programs would read the apostrophe as part of it.</source>
        <translation>以 =、+、- 或 @ 开头的文本前面会加撇号。其他程序会把撇号当作文本的一部分。</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>CSV f&amp;or</source>
        <translation>CSV 用于(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Show in the folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>Say on a sheet of its own &amp;what the figures are of</source>
        <translation>用单独的工作表说明数字的来历(&amp;W)</translation>
    </message>
    <message>
        <source>Say at the beginning &amp;what the figures are of</source>
        <translation>在开头说明数字的来历(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped</extracomment>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>&quot;12,345 rows · usage.db · 7 days&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>The figures are gathered…</source>
        <translation>正在收集数据…</translation>
    </message>
    <message>
        <source>The file is being finished…</source>
        <translation>正在完成文件…</translation>
    </message>
    <message>
        <source>%1 of %2 rows are written</source>
        <translation>已写入 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>导出已取消，没有写入文件。</translation>
    </message>
    <message>
        <source>The export failed. No file was written.</source>
        <translation>导出失败，没有写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were written to %2 (%3).</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped; %2 a file, %3 its size</extracomment>
        <translation>
            <numerusform>已将 %1 行写入 %2（%3）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Older rows were still being loaded: the file does not have them.</source>
        <translation>较早的行仍在加载，文件中不含这些行。</translation>
    </message>
    <message>
        <source>%1 is there already. Choose a name that ends in &quot;.%2&quot;.</source>
        <translation>%1 已存在。请选择以“.%2”结尾的名称。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FailurePage</name>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>Enter &amp;password…</source>
        <translation>输入密码(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>%1 has no requests yet</source>
        <translation>“%1”还没有请求</translation>
    </message>
    <message>
        <source>The source was read and holds no requests. They appear here as soon as there are some: refresh then, or choose another source above.</source>
        <translation>已读取数据源，其中没有请求。有请求后会显示在这里：届时请刷新，或在上方选择其他数据源。</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FiguresPage</name>
    <message>
        <source>System (%1)</source>
        <translation>系统（%1）</translation>
    </message>
    <message>
        <source>Days are cut in &amp;zone</source>
        <translation>划分日期的时区(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Weeks begin on</source>
        <translation>每周起始日(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数字(&amp;N)</translation>
    </message>
    <message>
        <source>1 USD in &amp;CNY</source>
        <translation>1 USD 折合 CNY(&amp;C)</translation>
    </message>
    <message>
        <source>Rate of the &amp;day</source>
        <translation>汇率日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Source of the rate</source>
        <translation>汇率来源(&amp;S)</translation>
    </message>
    <message>
        <source>As usual in the language (%1)</source>
        <extracomment>%1: the name of a day</extracomment>
        <translation>按语言习惯（%1）</translation>
    </message>
    <message>
        <source>In calendars, and for new budgets by the week</source>
        <translation>用于日历和新建的周预算</translation>
    </message>
    <message>
        <source>Plain (%1)</source>
        <translation>纯数字（%1）</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The rate must be a number above zero, such as 7.30.</source>
        <translation>汇率必须是大于零的数字，例如 7.30。</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>没有这个名称的时区。</translation>
    </message>
    <message>
        <source>Costs are shown in CNY and USD; cards, tables, charts, reports and exports lead with the main currency. A rate for each day is set on the page Prices.</source>
        <translation>费用以人民币和美元显示；卡片、表格、图表、报告和导出都以主要货币为先。每日汇率在“价格”页面设置。</translation>
    </message>
    <message>
        <source>&amp;Main currency</source>
        <translation>主要货币(&amp;M)</translation>
    </message>
    <message>
        <source>time zone timezone clock region</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>时区 时间 地区 time zone timezone</translation>
    </message>
    <message>
        <source>first day of the week calendar Monday Sunday</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>一周的第一天 日历 周一 周日 星期一 星期日</translation>
    </message>
    <message>
        <source>decimal point comma thousands separator grouping format</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>小数点 千位分隔符 分组 格式 decimal</translation>
    </message>
    <message>
        <source>dollar yuan renminbi CNY USD</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>币种 美元 人民币 CNY USD currency</translation>
    </message>
    <message>
        <source>exchange rate currency conversion dollar yuan</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>汇率 货币 换算 美元 人民币</translation>
    </message>
    <message>
        <source>exchange rate currency date</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>汇率 货币 日期</translation>
    </message>
    <message>
        <source>exchange rate currency origin</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>汇率 货币 来源</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>手动输入</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FilterChip</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter name: what it lets through</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FilterPopup</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FilterStrip</name>
    <message>
        <source>Day: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a filter and its value: &quot;Model: qwen&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the view before (Alt+Left)</source>
        <translation>返回上一个视图（Alt+左箭头）</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FilterTerm</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Request type</source>
        <translation>请求类型</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>no provider</source>
        <translation>无服务商</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>This source does not say which key or agent asked.</source>
        <translation>此数据源没有记录是哪个密钥或智能体发出的请求。</translation>
    </message>
    <message>
        <source>Key or agent</source>
        <translation>密钥或智能体</translation>
    </message>
</context>
<context>
    <name>Tokenglass::GeneralPage</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Live: look for new requests &amp;every</source>
        <translation>实时：查找新请求的间隔(&amp;E)</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Con&amp;trast</source>
        <translation>对比度(&amp;T)</translation>
    </message>
    <message>
        <source>Begin with the &amp;page</source>
        <translation>启动时显示的页面(&amp;P)</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>The window is built anew in the language; what is running goes on.</source>
        <translation>窗口会用所选语言重新建立；正在进行的工作会继续。</translation>
    </message>
    <message>
        <source>The one shown last</source>
        <translation>上次显示的页面</translation>
    </message>
    <message>
        <source>theme dark mode light night colours</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>主题 深色 暗色 浅色 夜间 颜色 theme</translation>
    </message>
    <message>
        <source>accessibility theme</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>无障碍 主题</translation>
    </message>
    <message>
        <source>translation locale</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>翻译 区域</translation>
    </message>
    <message>
        <source>start page</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>起始页 首页</translation>
    </message>
    <message>
        <source>refresh interval seconds reload</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>刷新 间隔 秒 重新加载</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ImportDialog</name>
    <message>
        <source>&amp;Unchanged ones too</source>
        <translation>也显示未变的(&amp;U)</translation>
    </message>
    <message>
        <source>Import prices: %1</source>
        <translation>导入价格：%1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>%1: %2 models chosen</source>
        <translation>%1：已选 %2 个模型</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 个未变</translation>
    </message>
    <message>
        <source>%1 questionable</source>
        <translation>%1 个可疑</translation>
    </message>
    <message>
        <source>%1 where your own price goes first</source>
        <translation>%1 个以您自己的价格为先</translation>
    </message>
    <message>
        <source>%1 without a price per token</source>
        <translation>%1 个没有按 Token 的价格</translation>
    </message>
    <message>
        <source>Changed prices hold from today on; what was asked before keeps its price.</source>
        <translation>有变化的价格从今天起生效；之前的请求保持原来的价格。</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>Prices of the chosen model, per 1 M tokens</source>
        <translation>所选模型的价格，每百万令牌</translation>
    </message>
    <message>
        <source>Choose a model to see all its prices.</source>
        <translation>选择一个模型以查看其全部价格。</translation>
    </message>
    <message>
        <source>%1, per 1 M tokens; what differs is bold</source>
        <translation>%1，每百万令牌；不同之处以粗体显示</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
</context>
<context>
    <name>Tokenglass::KeptSecretBox</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>保存到钥匙串(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>删除(&amp;F)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>The keychain cannot be used: %1</source>
        <translation>无法使用钥匙串：%1</translation>
    </message>
    <message>
        <source>Looking in the keychain…</source>
        <translation>正在查看钥匙串…</translation>
    </message>
</context>
<context>
    <name>Tokenglass::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open a database…</source>
        <translation>打开数据库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Explore sample data</source>
        <translation>浏览示例数据(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>仪表盘(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>数据源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>数据源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Read &amp;everything again</source>
        <translation>重新读取全部(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;top loading</source>
        <translation>停止加载(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Tokenglass</source>
        <translation>关于 Tokenglass(&amp;A)</translation>
    </message>
    <message>
        <source>About Tokenglass</source>
        <translation>关于 Tokenglass</translation>
    </message>
    <message>
        <source>Tokenglass %1

See what your language models cost.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Tokenglass %1

看清语言模型的花费。

自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>请求记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Test console</source>
        <translation>测试控制台(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Providers and keys…</source>
        <translation>服务商和密钥(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Prices</source>
        <translation>价格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Estimate a cost…</source>
        <translation>估算费用(&amp;E)…</translation>
    </message>
    <message>
        <source>Bud&amp;gets</source>
        <translation>预算(&amp;G)</translation>
    </message>
    <message>
        <source>Sa&amp;ved views</source>
        <translation>已保存的视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Self-check…</source>
        <translation>自检(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>报告(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>Further menus</source>
        <translation>更多菜单</translation>
    </message>
</context>
<context>
    <name>Tokenglass::MainWindow</name>
    <message>
        <source> · recorded in %1</source>
        <translation> · 记录于 %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ManualView</name>
    <message>
        <source>Page of the manual</source>
        <translation>手册页面</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>在本页中查找</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The manual cannot be read.</source>
        <translation>无法读取手册。</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>本页没有</translation>
    </message>
</context>
<context>
    <name>Tokenglass::MeasuresCells</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>输入：%1</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>输出：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a price</source>
        <translation>
            <numerusform>%n 个请求没有价格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n 个失败请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost (CNY)</source>
        <translation>费用 (CNY)</translation>
    </message>
    <message>
        <source>Cost (USD)</source>
        <translation>费用 (USD)</translation>
    </message>
    <message>
        <source>Avg time</source>
        <translation>平均耗时</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败率</translation>
    </message>
    <message>
        <source>This is the sum in %1 at today&apos;s rate. A budget in this currency is converted day by day and may differ.</source>
        <translation>这是 %1 总额按今日汇率的换算。以此货币设定的预算按日换算，可能与此不同。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ModelBreakdownModel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>无模型</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ModelPicker</name>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Search, or type a model&apos;s name</source>
        <translation>搜索，或输入模型名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Providers and keys…</source>
        <translation>服务商和密钥(&amp;P)…</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>所有服务商</translation>
    </message>
    <message>
        <source>Type the name of a model.</source>
        <translation>请输入模型名称。</translation>
    </message>
    <message>
        <source>No list has this model. Choose its provider above to use the name as it is.</source>
        <translation>列表中没有该模型。请在上方选择其服务商，以直接使用此名称。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Models to add</source>
        <translation>可添加的模型</translation>
    </message>
    <message>
        <source>Enter adds %1</source>
        <translation>按回车添加 %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Tokenglass::NetworkPage</name>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>使用系统设置</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>使用以下代理</translation>
    </message>
    <message>
        <source>For HTTP: providers, REST sources and webhooks. Databases are reached directly, and so is this machine.</source>
        <translation>用于 HTTP：提供商、REST 数据源和 Webhook。数据库和本机直接连接。</translation>
    </message>
    <message>
        <source>empty if it asks for none</source>
        <translation>不需要时留空</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>代理(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>端口(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation>输入密码</translation>
    </message>
    <message>
        <source>A password is in the keychain. Enter another one to replace it.</source>
        <translation>钥匙串中已有密码。输入新的密码可替换它。</translation>
    </message>
    <message>
        <source>No password is in the keychain, or it is locked.</source>
        <translation>钥匙串中没有密码，或钥匙串已锁定。</translation>
    </message>
    <message>
        <source>Remove the proxy&apos;s password from the keychain?</source>
        <translation>从钥匙串中删除代理密码？</translation>
    </message>
    <message>
        <source>P&amp;assword</source>
        <translation>密码(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Trusted besides the authorities of the system, for providers, REST sources and webhooks; also for databases whose connection checks the server and names no file of its own.</source>
        <translation>除系统的证书颁发机构外也受信任，用于提供商、REST 数据源和 Webhook；也用于校验服务器但未自行指定证书文件的数据库连接。</translation>
    </message>
    <message>
        <source>&amp;Further authorities (PEM file)</source>
        <translation>其他证书颁发机构（PEM 文件）(&amp;F)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The proxy needs a host name or an address, without http:// before it.</source>
        <translation>代理需要主机名或地址，前面不加 http://。</translation>
    </message>
    <message>
        <source>Certificates of authorities</source>
        <translation>证书颁发机构的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of authorities.</source>
        <translation>
            <numerusform>%n 个证书颁发机构的证书。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::NotesDialog</name>
    <message>
        <source>Notes on the data</source>
        <translation>数据说明</translation>
    </message>
</context>
<context>
    <name>Tokenglass::NotificationServer</name>
    <message>
        <source>Pop-ups</source>
        <translation>弹出通知</translation>
    </message>
    <message>
        <source>no notification service answers: alerts are shown by the tray icon or in the window</source>
        <translation>没有通知服务响应：提醒将由托盘图标或窗口显示</translation>
    </message>
</context>
<context>
    <name>Tokenglass::NumberFormat</name>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>%1&#xa0;min %2&#xa0;s</source>
        <extracomment>minutes and seconds of a response time</extracomment>
        <translation>%1&#xa0;分 %2&#xa0;秒</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1&#xa0;s ago</source>
        <translation>%1&#xa0;秒前</translation>
    </message>
    <message>
        <source>%1&#xa0;min ago</source>
        <translation>%1&#xa0;分钟前</translation>
    </message>
    <message>
        <source>%1&#xa0;h ago</source>
        <translation>%1&#xa0;小时前</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PanelState</name>
    <message>
        <source>Loading older days: complete from %1</source>
        <translation>正在加载更早的日期：%1 起已完整</translation>
    </message>
    <message>
        <source>No request of this period matches the filter</source>
        <translation>此时段没有符合筛选条件的请求</translation>
    </message>
    <message>
        <source>This source gives totals only and cannot filter</source>
        <translation>此数据源只提供汇总，无法筛选</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ParametersPopup</name>
    <message>
        <source>Stream the &amp;answer</source>
        <translation>流式输出(&amp;A)</translation>
    </message>
    <message>
        <source>the provider&apos;s default</source>
        <translation>服务商默认值</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Tempe&amp;rature</source>
        <translation>温度(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Max output</source>
        <translation>最大输出(&amp;M)</translation>
    </message>
    <message>
        <source>Sto&amp;p sequences</source>
        <translation>停止序列(&amp;P)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>随机种子(&amp;D)</translation>
    </message>
    <message>
        <source>Recorded as t&amp;ype</source>
        <translation>记录类型(&amp;Y)</translation>
    </message>
    <message>
        <source>As &amp;user</source>
        <translation>记为用户(&amp;U)</translation>
    </message>
    <message>
        <source>As &amp;organisation</source>
        <translation>记为组织(&amp;O)</translation>
    </message>
    <message>
        <source>Temperature %1</source>
        <translation>温度 %1</translation>
    </message>
    <message>
        <source>Max output %1</source>
        <translation>最大输出 %1</translation>
    </message>
    <message>
        <source>Output without limit</source>
        <translation>输出不限</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PasswordDialog</name>
    <message>
        <source>Re&amp;member it in the keychain</source>
        <translation>保存到钥匙串(&amp;M)</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>%1 refused the login.</source>
        <translation>“%1”拒绝了登录。</translation>
    </message>
    <message>
        <source>%1 asks for a password.</source>
        <translation>“%1”需要密码。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>令牌(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>No keychain answers on this computer; the password will not be remembered.</source>
        <translation>此计算机上没有可用的钥匙串，不会保存密码。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PastPeriodModel</name>
    <message numerus="yes">
        <source>%n request(s) have no price: at least this much was spent.</source>
        <translation>
            <numerusform>%n 个请求没有价格：至少花费了这么多。</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已花费</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Limit passed</source>
        <translation>超过限额</translation>
    </message>
    <message>
        <source>%1 (in part)</source>
        <translation>%1（部分）</translation>
    </message>
    <message>
        <source>The limit that was in force when the period ended</source>
        <translation>该周期结束时生效的限额</translation>
    </message>
    <message>
        <source>Still being read; so far from %1 on.</source>
        <translation>仍在读取；目前从 %1 起。</translation>
    </message>
    <message>
        <source>Still being read</source>
        <translation>仍在读取</translation>
    </message>
    <message>
        <source>The source has nothing from before %1: what was spent earlier is not known.</source>
        <translation>数据源没有 %1 之前的数据：更早的支出未知。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PeriodDialog</name>
    <message>
        <source>Custom period</source>
        <translation>自定义时段</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>开始日期(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>结束日期(&amp;L)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), cut in %1</source>
        <translation>
            <numerusform>%n 天，按 %1 划分</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PeriodText</name>
    <message>
        <source>24&#xa0;h</source>
        <extracomment>a period of hours on a narrow button</extracomment>
        <translation>24&#xa0;小时</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>%1&#xa0;d</source>
        <extracomment>a period of days on a narrow button</extracomment>
        <translation>%1&#xa0;天</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>previous 24 hours</source>
        <translation>前 24 小时</translation>
    </message>
    <message numerus="yes">
        <source>previous %n day(s)</source>
        <translation>
            <numerusform>前 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>in the period %1</source>
        <extracomment>%1 is a day or a range of days</extracomment>
        <translation>在 %1 期间</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>最近 24 小时内</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天内</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PreviewModel</name>
    <message>
        <source>%1 exact</source>
        <extracomment>a number of tokens that the provider itself has counted</extracomment>
        <translation>%1 精确</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Models without a price or without earlier answers are not in this sum</source>
        <translation>没有价格或没有历史回答的模型未计入合计</translation>
    </message>
    <message>
        <source>Counted by the provider</source>
        <translation>由服务商计数</translation>
    </message>
    <message>
        <source>Estimated, because the provider could not count: %1</source>
        <translation>估算值，因为服务商无法计数：%1</translation>
    </message>
    <message>
        <source>Estimated; the provider is counting…</source>
        <translation>估算值；服务商正在计数…</translation>
    </message>
    <message>
        <source>Estimated from the text and from what the provider reported of earlier requests</source>
        <translation>按文本和服务商以往报告的用量估算</translation>
    </message>
    <message>
        <source>No limit is set</source>
        <translation>未设上限</translation>
    </message>
    <message>
        <source>Unknown: this model has not answered here yet</source>
        <translation>未知：该模型尚未在此回答过</translation>
    </message>
    <message>
        <source>With %1 tokens of output, as usual for this model</source>
        <translation>按该模型通常的 %1 个输出 Token 计算</translation>
    </message>
    <message>
        <source>Unknown: the model has no price</source>
        <translation>未知：该模型没有价格</translation>
    </message>
    <message>
        <source>Unknown: set a maximum output</source>
        <translation>未知：请设置最大输出</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output ≤</source>
        <extracomment>the longest answer that is allowed</extracomment>
        <translation>输出 ≤</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PreviewPanel</name>
    <message>
        <source>Cost preview</source>
        <translation>费用预估</translation>
    </message>
    <message>
        <source>before sending</source>
        <translation>发送前</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are counting…</source>
        <translation>
            <numerusform>%n 个服务商正在计数…</numerusform>
        </translation>
    </message>
    <message>
        <source>≈ estimated from the text; the provider reports the real count afterwards.</source>
        <translation>≈ 按文本估算；实际数量由服务商在之后报告。</translation>
    </message>
    <message>
        <source>Counted by the providers.</source>
        <translation>由服务商计数。</translation>
    </message>
    <message>
        <source>Add a model to see what a prompt would cost.</source>
        <translation>添加模型即可查看提示词的费用。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more budgets</source>
        <translation>
            <numerusform>另有 %n 个预算</numerusform>
        </translation>
    </message>
    <message>
        <source>Budgets: %1</source>
        <translation>预算：%1</translation>
    </message>
    <message>
        <source>Sum of the cost preview</source>
        <translation>费用预览合计</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PriceController</name>
    <message>
        <source>Your own prices could not be read.</source>
        <translation>无法读取您自己的价格。</translation>
    </message>
    <message>
        <source>The price could not be saved.</source>
        <translation>无法保存价格。</translation>
    </message>
    <message>
        <source>The price could not be removed.</source>
        <translation>无法移除价格。</translation>
    </message>
    <message>
        <source>The price of %1 was removed.</source>
        <translation>已移除 %1 的价格。</translation>
    </message>
    <message>
        <source>The rule could not be saved.</source>
        <translation>无法保存规则。</translation>
    </message>
    <message>
        <source>The rule could not be removed.</source>
        <translation>无法移除规则。</translation>
    </message>
    <message>
        <source>The rule for %1 was removed.</source>
        <translation>已移除 %1 的规则。</translation>
    </message>
    <message>
        <source>The agreement could not be saved.</source>
        <translation>无法保存协议价。</translation>
    </message>
    <message>
        <source>The agreement could not be removed.</source>
        <translation>无法移除协议价。</translation>
    </message>
    <message>
        <source>The agreement was removed.</source>
        <translation>已移除协议价。</translation>
    </message>
    <message>
        <source>The exchange rates could not be saved.</source>
        <translation>无法保存汇率。</translation>
    </message>
    <message>
        <source>What was removed could not be brought back.</source>
        <translation>无法恢复已移除的内容。</translation>
    </message>
    <message>
        <source>%1 could not be imported.</source>
        <translation>无法导入 %1。</translation>
    </message>
    <message>
        <source>The import could not be saved.</source>
        <translation>无法保存导入的价格。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>The costs could not be calculated anew.</source>
        <translation>无法重新计算费用。</translation>
    </message>
    <message>
        <source>The decision could not be taken back.</source>
        <translation>无法撤销该决定。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PriceDialog</name>
    <message>
        <source>&amp;Free: costs nothing</source>
        <translation>免费：不产生费用(&amp;F)</translation>
    </message>
    <message>
        <source>From a &amp;day on (UTC)</source>
        <translation>从某日起（UTC）(&amp;D)</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>a name, or a pattern such as gpt-4o*</source>
        <translation>名称，或如 gpt-4o* 的模式</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>服务商(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>货币(&amp;C)</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>任意大小</translation>
    </message>
    <message>
        <source>Requests &amp;above, input tokens</source>
        <translation>仅超过此输入 Token 数的请求(&amp;A)</translation>
    </message>
    <message>
        <source>all day; or 01:00-04:00 mon-fri</source>
        <translation>全天；或 01:00-04:00 mon-fri</translation>
    </message>
    <message>
        <source>&amp;Hours (UTC)</source>
        <translation>时段（UTC）(&amp;H)</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>所有数据源</translation>
    </message>
    <message>
        <source>Ag&amp;reed for</source>
        <translation>约定适用于(&amp;R)</translation>
    </message>
    <message>
        <source>an invoice, a contract, a web page</source>
        <translation>发票、合同或网页</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>来源(&amp;U)</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>同%1</translation>
    </message>
    <message numerus="yes">
        <source>Also calculate the %1 request(s) of this source that have no cost</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped</extracomment>
        <translation>
            <numerusform>同时计算此数据源中没有费用的 %1 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>An overlay: the source is not written to, and it can be taken back</source>
        <translation>这是一层覆盖：不写入数据源，并可撤销</translation>
    </message>
    <message>
        <source>per 1 M tokens</source>
        <translation>每百万 Token</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>The currency must be three letters such as CNY.</source>
        <translation>货币必须是三个字母，如 CNY。</translation>
    </message>
    <message>
        <source>%1 must be a number such as 0.40, at most nine decimals.</source>
        <translation>“%1”必须是如 0.40 的数字，最多九位小数。</translation>
    </message>
    <message>
        <source>The size must be a whole number of tokens such as 200000.</source>
        <translation>大小必须是 Token 的整数，如 200000。</translation>
    </message>
    <message>
        <source>The hours must be such as 01:00-04:00 mon-fri, 16:30-00:30.</source>
        <translation>时段必须形如 01:00-04:00 mon-fri, 16:30-00:30。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Multiply by %1</source>
        <translation>乘以 %1</translation>
    </message>
    <message>
        <source>Is it right?</source>
        <translation>是否正确？</translation>
    </message>
    <message>
        <source>&amp;Save as it is</source>
        <translation>照此保存(&amp;S)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PriceTableModel</name>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Per 1 M tokens, in the currency shown</source>
        <translation>每百万 Token，以所示货币计</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>缓存写入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>%1 · not for new requests</source>
        <translation>%1 · 不再用于新请求</translation>
    </message>
    <message>
        <source>Another price of this model goes first now</source>
        <translation>现在以此模型的另一价格为先</translation>
    </message>
    <message>
        <source>%1, as filtered</source>
        <extracomment>%1 is &quot;in the last 7 days&quot;</extracomment>
        <translation>%1（已筛选）</translation>
    </message>
    <message>
        <source>Not known: no source is open, it gives totals only, or its requests are still being counted</source>
        <translation>未知：没有打开数据源，或它只提供合计，或仍在统计请求</translation>
    </message>
    <message>
        <source>%1 requests %2 are calculated with this price.</source>
        <extracomment>%1 is a number, %2 is &quot;in the last 7 days&quot;</extracomment>
        <translation>%2有 %1 个请求按此价格计算。</translation>
    </message>
    <message>
        <source>%1 more have a cost from the source or the provider, which stands.</source>
        <translation>另有 %1 个请求的费用来自数据源或服务商，以其为准。</translation>
    </message>
    <message>
        <source>Requests %1 whose cost is calculated with this price</source>
        <translation>%1按此价格计算费用的请求</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PriceText</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Read from a cache</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>Written to a cache, 5 min</source>
        <translation>缓存写入，5 分钟</translation>
    </message>
    <message>
        <source>Written to a cache, 1 h</source>
        <translation>缓存写入，1 小时</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>%1 per 1 M tokens</source>
        <extracomment>the unit of a price; %1 is a currency&apos;s symbol</extracomment>
        <translation>%1 / 百万 Token</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>above %1 input tokens</source>
        <translation>超过 %1 个输入 Token</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>imported: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>yours: %1</source>
        <translation>您的：%1</translation>
    </message>
    <message>
        <source>negotiated</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>negotiated: %1</source>
        <translation>协议价：%1</translation>
    </message>
    <message>
        <source>%1 × the list price</source>
        <extracomment>&quot;0.85 × the list price&quot;</extracomment>
        <translation>%1 × 目录价</translation>
    </message>
    <message>
        <source>Each kind of token times its price; the sum is rounded once.</source>
        <translation>每类 Token 乘以其价格；合计只舍入一次。</translation>
    </message>
    <message>
        <source>The price book knows no model of this name. Add a price, or say which model it is the same as.</source>
        <translation>价格表中没有此名称的模型。请添加价格，或指明它与哪个模型相同。</translation>
    </message>
    <message>
        <source>The model has prices, but none for that time.</source>
        <translation>该模型有价格，但没有当时的价格。</translation>
    </message>
    <message>
        <source>The model&apos;s price depends on the time, which is unknown.</source>
        <translation>该模型的价格取决于时间，而时间未知。</translation>
    </message>
    <message>
        <source>The source does not say how many tokens were read or written.</source>
        <translation>数据源未说明读写了多少 Token。</translation>
    </message>
    <message>
        <source>The figures are too large to be true.</source>
        <translation>数字过大，不可能为真。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1, priced as %2</source>
        <translation>%1，按 %2 计价</translation>
    </message>
    <message>
        <source>Price row</source>
        <translation>价格行</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Size of the request</source>
        <translation>请求大小</translation>
    </message>
    <message>
        <source>%1 input tokens</source>
        <translation>%1 个输入 Token</translation>
    </message>
    <message>
        <source>Negotiated</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price per 1 M</source>
        <translation>每百万价格</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>%1 (as %2)</source>
        <extracomment>a price, and whose it is because the row has none of its own</extracomment>
        <translation>%1（同%2）</translation>
    </message>
    <message>
        <source>%1: %2 per 1 M tokens, until now %3.</source>
        <translation>%1：每百万 Token %2，此前为 %3。</translation>
    </message>
    <message>
        <source>%1: %2 per 1 M tokens; similar models cost about %3.</source>
        <translation>%1：每百万 Token %2；同类模型约为 %3。</translation>
    </message>
    <message>
        <source>It looks like a price per token.</source>
        <translation>看起来是每个 Token 的价格。</translation>
    </message>
    <message>
        <source>It looks like a price per 1,000 tokens.</source>
        <translation>看起来是每千个 Token 的价格。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>yours goes first</source>
        <translation>以您的为先</translation>
    </message>
    <message>
        <source>requests without a cost</source>
        <translation>没有费用的请求</translation>
    </message>
    <message>
        <source>also calculated and estimated costs</source>
        <translation>还包括计算和估算的费用</translation>
    </message>
    <message>
        <source>all, also costs the provider or the source gave</source>
        <translation>全部，包括服务商或数据源给出的费用</translation>
    </message>
    <message>
        <source>The currency changes from %1 to %2.</source>
        <translation>货币从 %1 变为 %2。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PricesPage</name>
    <message>
        <source>Without a price</source>
        <translation>没有价格</translation>
    </message>
    <message>
        <source>Add a &amp;price…</source>
        <translation>添加价格(&amp;P)…</translation>
    </message>
    <message>
        <source>Sa&amp;me as…</source>
        <translation>与…相同(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xplain…</source>
        <translation>说明(&amp;X)…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>&amp;Add a price…</source>
        <translation>添加价格(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>LiteLLM, OpenRouter, genai-prices, models.dev or a CSV file</source>
        <translation>LiteLLM、OpenRouter、genai-prices、models.dev 或 CSV 文件</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>更多(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Alias rules and negotiated prices…</source>
        <translation>别名规则与协议价(&amp;A)…</translation>
    </message>
    <message>
        <source>Exchange &amp;rates…</source>
        <translation>汇率(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Calculate costs anew…</source>
        <translation>重新计算费用(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Estimate a cost…</source>
        <translation>估算费用(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;xport as CSV…</source>
        <translation>导出为 CSV(&amp;X)…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Prices of %n model(s) were imported.</source>
        <translation>
            <numerusform>已导入 %n 个模型的价格。</numerusform>
        </translation>
    </message>
    <message>
        <source>The prices were written to %1.</source>
        <translation>价格已写入 %1。</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Find a model, provider or source</source>
        <translation>查找模型、服务商或来源</translation>
    </message>
    <message>
        <source>per 1 M tokens · %1 prices</source>
        <extracomment>the unit of all prices of the table, and their number</extracomment>
        <translation>每百万 Token · %1 条价格</translation>
    </message>
    <message>
        <source>No price matches</source>
        <translation>没有匹配的价格</translation>
    </message>
    <message>
        <source>Shipped prices stay; edit one, and yours goes before it</source>
        <translation>内置价格保留；编辑后以您的为先</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>导入价格</translation>
    </message>
    <message>
        <source>Price lists (*.json *.csv);;All files (*)</source>
        <translation>价格表 (*.json *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export prices</source>
        <translation>导出价格</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Open a source first: its costs are calculated anew.</source>
        <translation>请先打开数据源：重新计算的是它的费用。</translation>
    </message>
    <message>
        <source>used %1; their cost is unknown, not zero</source>
        <extracomment>%1 is &quot;in the last 7 days&quot;</extracomment>
        <translation>%1使用过；其费用未知，而非零</translation>
    </message>
    <message>
        <source> · requests %1</source>
        <extracomment>%1 is &quot;in the last 7 days&quot;</extracomment>
        <translation> · %1的请求</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderCatalog</name>
    <message>
        <source>Your own providers could not be read.</source>
        <translation>无法读取您自己的服务商。</translation>
    </message>
    <message>
        <source>A provider needs a name.</source>
        <translation>服务商需要一个名称。</translation>
    </message>
    <message>
        <source>There is already a provider named &quot;%1&quot;.</source>
        <translation>已有名为“%1”的服务商。</translation>
    </message>
    <message>
        <source>There is no own provider with this name.</source>
        <translation>没有这个自建的服务商。</translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>没有服务商“%1”。</translation>
    </message>
    <message>
        <source>Enter a key first.</source>
        <translation>请先输入密钥。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderForm</name>
    <message>
        <source>Ask for usa&amp;ge in streams</source>
        <translation>流式请求时索取用量(&amp;G)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Wire format</source>
        <translation>接口格式(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>密钥(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>More &amp;options</source>
        <translation>更多选项(&amp;O)</translation>
    </message>
    <message>
        <source>the usual one of the wire format</source>
        <translation>接口格式的默认标头</translation>
    </message>
    <message>
        <source>environment variables, best first</source>
        <translation>环境变量，优先者在前</translation>
    </message>
    <message>
        <source>The provider&apos;s name in the ledger and in the price table</source>
        <translation>服务商在账本和价格表中的名称</translation>
    </message>
    <message>
        <source>The name of the field that limits the output</source>
        <translation>限制输出的字段名</translation>
    </message>
    <message>
        <source>Sends stream_options; few servers refuse it</source>
        <translation>发送 stream_options；少数服务器会拒绝</translation>
    </message>
    <message>
        <source>Key &amp;header</source>
        <translation>密钥标头(&amp;H)</translation>
    </message>
    <message>
        <source>Key &amp;variables</source>
        <translation>密钥变量(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Count tokens</source>
        <translation>Token 计数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Recorded as</source>
        <translation>记录为(&amp;R)</translation>
    </message>
    <message>
        <source>Out&amp;put limit field</source>
        <translation>输出上限字段(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderKeyBox</name>
    <message>
        <source>Keep in the &amp;keychain</source>
        <translation>保存到钥匙串(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Use for this session</source>
        <translation>仅用于本次会话(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘记(&amp;F)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>输入密钥</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderList</name>
    <message>
        <source>Add a provider</source>
        <translation>添加服务商</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（已修改）</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>新服务商</translation>
    </message>
    <message>
        <source>Reset to what Tokenglass has</source>
        <translation>恢复为 Tokenglass 的默认设置</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderTestBox</name>
    <message>
        <source>Add s&amp;elected</source>
        <translation>添加所选(&amp;E)</translation>
    </message>
    <message>
        <source>Add a&amp;ll</source>
        <translation>全部添加(&amp;L)</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>正在测试连接</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <source>Models the server offers</source>
        <translation>服务器提供的模型</translation>
    </message>
    <message numerus="yes">
        <source>The connection works. The server offers %n model(s).</source>
        <translation>
            <numerusform>连接正常。服务器提供 %n 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are in the list.</source>
        <translation>它们都已在列表中。</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>停止测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Add a&amp;ll found</source>
        <translation>添加全部结果(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProvidersDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>%1 is again as Tokenglass has it.</source>
        <translation>%1 已恢复为 Tokenglass 的默认设置。</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The key is held until Tokenglass ends.</source>
        <translation>密钥将保留到 Tokenglass 退出。</translation>
    </message>
    <message>
        <source>The key is kept in the keychain.</source>
        <translation>密钥已保存到钥匙串。</translation>
    </message>
    <message>
        <source>The key is kept in the keychain, but the environment variable %1 goes before it.</source>
        <translation>密钥已保存到钥匙串，但环境变量 %1 优先于它。</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>已忘记密钥。</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Enter an address first</source>
        <translation>请先填写地址</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 is as you had it.</source>
        <translation>%1 已恢复为您的设置。</translation>
    </message>
    <message>
        <source>%1 is back. Its key has to be entered again.</source>
        <translation>%1 已恢复。密钥需要重新输入。</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>Forget the key of %1?</source>
        <translation>删除 %1 的密钥？</translation>
    </message>
    <message>
        <source>This cannot be taken back: the key is not shown again anywhere.</source>
        <translation>此操作无法撤销：密钥不会再在任何地方显示。</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>删除(&amp;F)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RatesDialog</name>
    <message>
        <source>The rate of each &amp;day:</source>
        <translation>每日的汇率(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>货币对</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>导入 CSV(&amp;I)…</translation>
    </message>
    <message>
        <source>Columns date and rate; base, quote and source may follow</source>
        <translation>列 date 和 rate；还可有 base、quote 和 source</translation>
    </message>
    <message>
        <source>One &amp;fixed rate: %1 (%2)</source>
        <translation>一个固定汇率(&amp;F)：%1（%2）</translation>
    </message>
    <message>
        <source>costs are converted into CNY</source>
        <translation>费用换算为 CNY</translation>
    </message>
    <message>
        <source>costs are converted into USD</source>
        <translation>费用换算为 USD</translation>
    </message>
    <message>
        <source>Currency costs are converted into</source>
        <translation>费用换算成的货币</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>更改(&amp;H)…</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Other currency</source>
        <translation>另一种货币</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>A rate needs a number above zero such as 7.25 and two currencies such as USD and CNY.</source>
        <translation>汇率需要大于零的数字（如 7.25）和两种货币（如 USD 和 CNY）。</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>Import exchange rates</source>
        <translation>导入汇率</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV 文件 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The file was not taken: %1.</source>
        <translation>未采用该文件：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n rate(s) were read.</source>
        <translation>
            <numerusform>已读取 %n 个汇率。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each request is converted at the last known rate on or before its UTC day, into CNY and into USD, so every figure adds up in either. Requests before the first rate keep their currency and are shown in the other one at the newest rate.</source>
        <translation>每个请求按其 UTC 当日或之前最近的已知汇率分别换算为 CNY 和 USD，因此所有数字在两种货币中都能相加一致。早于第一个汇率的请求保留其货币，在另一种货币中按最新汇率显示。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RemovableChip</name>
    <message>
        <source>Remove this filter</source>
        <translation>移除此筛选</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>移除筛选 %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportCharts</name>
    <message>
        <source>Other models</source>
        <translation>其他模型</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportComposer</name>
    <message>
        <source>%1 so far</source>
        <extracomment>a period that goes on: &quot;November 2026 so far&quot;</extracomment>
        <translation>%1（截至目前）</translation>
    </message>
    <message>
        <source>Statement for %1</source>
        <translation>%1 账单</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Budgets the source keeps for its users</source>
        <translation>数据源为其用户设定的预算</translation>
    </message>
    <message>
        <source>rates of each day</source>
        <translation>按每日汇率</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>数据源：%1</translation>
    </message>
    <message>
        <source>Days in %1</source>
        <translation>按 %1 划分日期</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>生成于 %1</translation>
    </message>
    <message>
        <source>partial figures</source>
        <translation>数据不完整</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <source>Data notes</source>
        <translation>数据说明</translation>
    </message>
    <message>
        <source>as of the end of %1</source>
        <extracomment>the state of budgets when the last day of a period was over</extracomment>
        <translation>截至 %1 结束</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>默认标题</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>Pe&amp;riod</source>
        <translation>时段(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>纸张(&amp;A)</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>S&amp;chedules…</source>
        <translation>计划(&amp;C)…</translation>
    </message>
    <message>
        <source>As shown: %1</source>
        <extracomment>the period of the window: &quot;As shown: 30 days&quot;</extracomment>
        <translation>与窗口一致：%1</translation>
    </message>
    <message>
        <source>Open a database first: a report needs figures.</source>
        <translation>请先打开一个数据库：报告需要数据。</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>The source is still loading: the report says that its figures are partial.</source>
        <translation>数据源仍在加载：报告会注明其数据不完整。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>The report was not saved.</source>
        <translation>报告未保存。</translation>
    </message>
    <message>
        <source>The report was given to the printer.</source>
        <translation>报告已送往打印机。</translation>
    </message>
    <message>
        <source>The report was not printed.</source>
        <translation>报告未打印。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportDocument</name>
    <message>
        <source>Tokenglass · overview report</source>
        <translation>Tokenglass · 总览报告</translation>
    </message>
    <message>
        <source>Tokenglass · statement by organisation</source>
        <translation>Tokenglass · 各组织账单</translation>
    </message>
    <message>
        <source>Tokenglass · usage by user</source>
        <translation>Tokenglass · 用户用量</translation>
    </message>
    <message>
        <source>Tokenglass · budget report</source>
        <translation>Tokenglass · 预算报告</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportFigures</name>
    <message>
        <source>dashed: %1</source>
        <extracomment>the dashed line of a chart: &quot;dashed: the 31 days before&quot;</extracomment>
        <translation>虚线：%1</translation>
    </message>
    <message>
        <source>hatched: part of a day</source>
        <translation>斜线：不足一天</translation>
    </message>
    <message>
        <source>hatched: part of an hour</source>
        <translation>斜线：不足一小时</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>其他类型</translation>
    </message>
    <message>
        <source>Cost by user</source>
        <translation>各用户费用</translation>
    </message>
    <message>
        <source>%1, stacked by model</source>
        <translation>%1，按模型堆叠</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportTables</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models (continued)</source>
        <translation>模型（续）</translation>
    </message>
    <message>
        <source>No requests in this period.</source>
        <translation>此时段内没有请求。</translation>
    </message>
    <message>
        <source>This source cannot answer by model.</source>
        <translation>此数据源无法按模型统计。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message numerus="yes">
        <source>All %n model(s)</source>
        <translation>
            <numerusform>全部 %n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message numerus="yes">
        <source>All %n user(s)</source>
        <translation>
            <numerusform>全部 %n 位用户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n organisation(s)</source>
        <translation>
            <numerusform>全部 %n 个组织</numerusform>
        </translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Users (continued)</source>
        <translation>用户（续）</translation>
    </message>
    <message>
        <source>This source cannot answer by user.</source>
        <translation>此数据源无法按用户统计。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Organisations (continued)</source>
        <translation>组织（续）</translation>
    </message>
    <message>
        <source>This source cannot answer by organisation.</source>
        <translation>此数据源无法按组织统计。</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>the tightest %1 of %2</source>
        <translation>%2 个中最紧的 %1 个</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（续）</translation>
    </message>
    <message>
        <source>No budget watches this source.</source>
        <translation>没有预算关注此数据源。</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message numerus="yes">
        <source>All %n user(s) and “no user”</source>
        <extracomment>below a table with a row &quot;no user&quot;</extracomment>
        <translation>
            <numerusform>全部 %n 个用户和“无用户”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n organisation(s) and “no organisation”</source>
        <extracomment>below a table with a row &quot;no organisation&quot;</extracomment>
        <translation>
            <numerusform>全部 %n 个组织和“无组织”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportText</name>
    <message>
        <source>Cost as reported by the providers</source>
        <translation>费用由提供商报告</translation>
    </message>
    <message>
        <source>Cost as stored by the source</source>
        <translation>费用为数据源所存</translation>
    </message>
    <message>
        <source>Cost calculated from the price book</source>
        <translation>费用按价目表计算</translation>
    </message>
    <message>
        <source>Cost estimated</source>
        <translation>费用为估算</translation>
    </message>
    <message>
        <source>%1 reported</source>
        <translation>%1 个由提供商报告</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 个为数据源所存</translation>
    </message>
    <message>
        <source>%1 calculated</source>
        <translation>%1 个按价目表计算</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 个为估算</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no price and are not in the cost, which is at least what is shown (≥).</source>
        <translation>
            <numerusform>%n 个请求没有价格，未计入费用；实际费用不低于所示金额（≥）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Models: %1.</source>
        <translation>模型：%1。</translation>
    </message>
    <message>
        <source>Exact cost: %1.</source>
        <translation>精确费用：%1。</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>Amounts of other currencies at %1</source>
        <translation>其他货币的金额按 %1</translation>
    </message>
    <message>
        <source>fixed</source>
        <extracomment>where an exchange rate is from: set by hand</extracomment>
        <translation>固定</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Statement by organisation</source>
        <translation>各组织账单</translation>
    </message>
    <message>
        <source>Usage by user</source>
        <translation>用户用量</translation>
    </message>
    <message>
        <source>Budget report</source>
        <translation>预算报告</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>LLM usage and cost</source>
        <translation>大模型用量与费用</translation>
    </message>
    <message>
        <source>LLM cost by organisation</source>
        <translation>各组织的大模型费用</translation>
    </message>
    <message>
        <source>LLM usage by user</source>
        <translation>各用户的大模型用量</translation>
    </message>
    <message>
        <source>LLM budgets</source>
        <translation>大模型预算</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>all organisations</source>
        <translation>所有组织</translation>
    </message>
    <message>
        <source>the time before</source>
        <translation>之前的时段</translation>
    </message>
    <message numerus="yes">
        <source>the %n day(s) before</source>
        <extracomment>what a period is compared with</extracomment>
        <translation>
            <numerusform>之前 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost of requests: %1</source>
        <extracomment>how the costs of requests came about: &quot;Cost of requests: 41,000 stored, 207 calculated&quot;</extracomment>
        <translation>请求的费用：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) unpriced</source>
        <translation>
            <numerusform>%n 个请求没有价格</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 of the requests failed.</source>
        <translation>%1 的请求失败。</translation>
    </message>
    <message>
        <source>Budgets count what they are set to count, whatever the filter of the report.</source>
        <translation>预算按其自身设定的范围统计，不受报告筛选条件影响。</translation>
    </message>
    <message>
        <source>Amounts are rounded when they are shown, sums are exact: rounded rows may not add up to the last digit of a total.</source>
        <translation>金额在显示时四舍五入，合计则为精确值：各行舍入后的金额相加，末位可能与合计不同。</translation>
    </message>
    <message>
        <source>Costs were converted into %1 at the rate of each request&apos;s day; amounts in %2 are these sums at today&apos;s rate, %3.</source>
        <translation>费用按每个请求当日的汇率换算为 %1；%2 金额为这些总额按今日汇率（%3）的换算。</translation>
    </message>
    <message>
        <source>Costs were converted into %1 and %2 at the rate of each request&apos;s day.</source>
        <translation>费用按每个请求当日的汇率换算为 %1 和 %2。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportView</name>
    <message>
        <source>Preview of %1, page %2 of %3</source>
        <translation>%1 的预览，第 %2 页，共 %3 页</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RepriceDialog</name>
    <message>
        <source>Only &amp;days</source>
        <translation>仅限日期(&amp;D)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>撤销(&amp;B)</translation>
    </message>
    <message>
        <source>Calculate costs anew: %1</source>
        <translation>重新计算费用：%1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>此前的决定</translation>
    </message>
    <message>
        <source>An overlay of yours: the source is not written to. Decided before:</source>
        <translation>这是您的一层覆盖：不写入数据源。此前的决定：</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>请求(&amp;R)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>This source gives totals only; single costs cannot be calculated anew.</source>
        <translation>此数据源只提供合计，无法重新计算单个费用。</translation>
    </message>
    <message>
        <source>%1 have no price in the book and stay as they are.</source>
        <translation>%1 个在价格表中没有价格，保持不变。</translation>
    </message>
    <message>
        <source>%1 of %2 requests would get another cost.</source>
        <translation>%2 个请求中有 %1 个的费用会改变。</translation>
    </message>
    <message>
        <source>Together: %1 → %2</source>
        <translation>合计：%1 → %2</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RequestDetails</name>
    <message>
        <source>Request</source>
        <translation>请求详情</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情 (Esc)</translation>
    </message>
    <message>
        <source>&amp;Why this cost?</source>
        <translation>费用为何如此？(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RequestText</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an amount and the same amount in another currency</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (id %2)</source>
        <extracomment>a name and the id that belongs to it</extracomment>
        <translation>%1（ID %2）</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>输入 Token</translation>
    </message>
    <message>
        <source>read from a cache</source>
        <translation>其中读自缓存</translation>
    </message>
    <message>
        <source>written to a cache</source>
        <translation>其中写入缓存</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 Token</translation>
    </message>
    <message>
        <source>for reasoning</source>
        <translation>其中用于推理</translation>
    </message>
    <message>
        <source>Tokens together</source>
        <translation>Token 合计</translation>
    </message>
    <message>
        <source>Basis of the cost</source>
        <translation>费用依据</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>The provider reported this cost itself.</source>
        <translation>此费用由服务商报告。</translation>
    </message>
    <message>
        <source>The source has stored this cost with the request.</source>
        <translation>此费用由数据源随请求存储。</translation>
    </message>
    <message>
        <source>Calculated from the tokens and the price list of that time.</source>
        <translation>按 Token 数和当时的价目表计算。</translation>
    </message>
    <message>
        <source>No price is known, so the cost is unknown, not zero.</source>
        <translation>价格未知，因此费用未知，并非为零。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Key or agent</source>
        <translation>密钥或智能体</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>An estimate: the provider gave no final count, so the tokens are at least what is shown.</source>
        <translation>估算：服务商没有给出最终计数，因此 Token 数至少为所示数值。</translation>
    </message>
    <message>
        <source>The request failed, and nobody says whether it was billed.</source>
        <translation>请求失败，没有人说明是否计费。</translation>
    </message>
    <message>
        <source>The tokens were not reported, so the cost is unknown, not zero.</source>
        <translation>未报告 Token 数，因此费用未知，而不是零。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>请求记录</translation>
    </message>
    <message>
        <source>This source gives totals only and cannot list single requests</source>
        <translation>此数据源只提供汇总，无法列出单个请求</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped</extracomment>
        <translation>
            <numerusform>%1 条请求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · times in %2</source>
        <extracomment>&quot;12,345 requests · times in Asia/Shanghai&quot;</extracomment>
        <translation>%1 · 时间按 %2</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Only %1: %2</source>
        <extracomment>&quot;Only model: qwen&quot;: shows the requests of this model alone</extracomment>
        <translation>仅 %1：%2</translation>
    </message>
    <message>
        <source>At most %1 rows that stand together can be copied at once.</source>
        <translation>一次最多复制 %1 行相邻的请求。</translation>
    </message>
    <message>
        <source>Why this cost?</source>
        <translation>费用为何如此？</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RulesDialog</name>
    <message>
        <source>Alias rules</source>
        <translation>别名规则</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Negotiated prices</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>移除(&amp;E)</translation>
    </message>
    <message>
        <source>Rules for prices</source>
        <translation>价格规则</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>等同于</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>a name, or a pattern such as gpt-4o-20*</source>
        <translation>名称，或如 gpt-4o-20* 的模式</translation>
    </message>
    <message>
        <source>A model under another name costs what the model costs. Rules of yours go before the lists.</source>
        <translation>名称不同的同一模型费用相同。您的规则先于价格表。</translation>
    </message>
    <message>
        <source>is the same as</source>
        <translation>等同于</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>What a source pays of the list price: 0.85 is 15 % off. For a price of its own, add a price and choose the source there.</source>
        <translation>数据源按目录价的多少付费：0.85 即优惠 15 %。如需单独的价格，请添加价格并在其中选择数据源。</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>a removed source</source>
        <translation>已移除的数据源</translation>
    </message>
    <message>
        <source>A rule needs two different names.</source>
        <translation>规则需要两个不同的名称。</translation>
    </message>
    <message>
        <source>%1 has no price itself. Choose a model that has one.</source>
        <translation>%1 本身没有价格。请选择有价格的模型。</translation>
    </message>
    <message>
        <source>The factor must be a number above zero, such as 0.85.</source>
        <translation>系数必须是大于零的数字，如 0.85。</translation>
    </message>
    <message>
        <source>Shipped rules stay; a rule of yours for the same name goes before it.</source>
        <translation>内置规则保留；您为同一名称设的规则以您的为先。</translation>
    </message>
    <message>
        <source>The rule you typed is not added yet.</source>
        <translation>您输入的规则尚未添加。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RunHistoryDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Search prompts, answers and models</source>
        <translation>搜索提示词、回答和模型</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The run was removed. Its row in the ledger stays.</source>
        <translation>已移除该运行。账本中的行保留。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>查找中…</translation>
    </message>
    <message>
        <source>No prompt has been sent yet.</source>
        <translation>尚未发送过提示词。</translation>
    </message>
    <message>
        <source>No run contains these words.</source>
        <translation>没有包含这些词的运行。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RunListModel</name>
    <message numerus="yes">
        <source>%n model(s) did not answer to the end</source>
        <translation>
            <numerusform>%n 个模型未完整回答</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SavedViews</name>
    <message>
        <source>The saved views could not be read.</source>
        <translation>无法读取已保存的视图。</translation>
    </message>
    <message>
        <source>The view could not be saved.</source>
        <translation>无法保存视图。</translation>
    </message>
    <message>
        <source>The view could not be removed.</source>
        <translation>无法删除视图。</translation>
    </message>
    <message>
        <source>Another view has this name already:</source>
        <translation>已有同名的视图：</translation>
    </message>
    <message>
        <source>The link cannot be followed.</source>
        <translation>无法打开此链接。</translation>
    </message>
    <message>
        <source>There is no saved view &quot;%1&quot;.</source>
        <translation>没有名为“%1”的已保存视图。</translation>
    </message>
    <message>
        <source>The view cannot be shown.</source>
        <translation>无法显示此视图。</translation>
    </message>
    <message>
        <source>It is of the source &quot;%1&quot;, which is not among the sources here.</source>
        <translation>它属于数据源“%1”，而此处没有该数据源。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ScheduleDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Report schedules</source>
        <translation>报告计划</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>数据源(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>时段(&amp;P)</translation>
    </message>
    <message>
        <source>Pap&amp;er</source>
        <translation>纸张(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>File na&amp;me</source>
        <translation>文件名(&amp;M)</translation>
    </message>
    <message>
        <source>{report}, {source} and {period} are filled in: overview, production, 2026-10</source>
        <translation>{report}、{source} 和 {period} 会被填入：overview、production、2026-10</translation>
    </message>
    <message>
        <source>Line of a crontab</source>
        <translation>crontab 行</translation>
    </message>
    <message>
        <source>Units of systemd</source>
        <translation>systemd 单元</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>R&amp;un by</source>
        <translation>运行方式(&amp;U)</translation>
    </message>
    <message>
        <source>Command of the schedule</source>
        <translation>计划的命令</translation>
    </message>
    <message>
        <source>Tokenglass installs nothing: copy this to where your system keeps such things. A password is taken from TOKENGLASS_PASSWORD_&lt;NAME&gt; or .pgpass, because the keychain is locked while nobody is logged in.</source>
        <translation>Tokenglass 不会安装任何东西：请把这段内容复制到系统存放此类任务的位置。密码取自 TOKENGLASS_PASSWORD_&lt;NAME&gt; 或 .pgpass，因为无人登录时密钥链是锁定的。</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>筛选(&amp;L)</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>As --filter takes it, such as model=qwen,organisation=3</source>
        <translation>写法同 --filter，例如 model=qwen,organisation=3</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>默认标题</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SelfCheck</name>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>missing: closing the window ends Tokenglass, and no budget is watched</source>
        <translation>缺失：关闭窗口将退出 Tokenglass，预算将不再受监视</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>neither Inter nor Noto Sans: install fonts-inter</source>
        <translation>既无 Inter 也无 Noto Sans：请安装 fonts-inter</translation>
    </message>
    <message>
        <source>Chinese font</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>none is known: install fonts-noto-cjk</source>
        <translation>未找到：请安装 fonts-noto-cjk</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>not known: install tzdata or set TZ</source>
        <translation>未知：请安装 tzdata 或设置 TZ</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>Passwords are asked for and not remembered.</source>
        <translation>每次询问密码，且不会记住。</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SelfCheckDialog</name>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy report for a bug</source>
        <translation>复制错误报告(&amp;C)</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results of the self-check</source>
        <translation>自检结果</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Everything Tokenglass uses is there.</source>
        <translation>Tokenglass 所需的一切均已就绪。</translation>
    </message>
    <message>
        <source>Tokenglass works; what is limited is marked.</source>
        <translation>Tokenglass 可以正常使用；受限的项目已标出。</translation>
    </message>
    <message>
        <source>Something that Tokenglass needs is missing; it is marked, with what to do.</source>
        <translation>缺少 Tokenglass 所需的内容；已标出并附处理办法。</translation>
    </message>
    <message>
        <source>The report was copied. It holds no prompts, answers, names or keys; look it over before you send it.</source>
        <translation>报告已复制。其中不含提示词、回答、姓名或密钥；发送前请过目。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <translation>重置本页(&amp;R)</translation>
    </message>
    <message>
        <source>Puts the fields of this category back to what they were at first. Nothing changes before OK.</source>
        <translation>将此类别的各项恢复为初始值。按“确定”之前不会有任何更改。</translation>
    </message>
    <message>
        <source>%1: given by an option of this start. What is stored stays until another value is chosen here.</source>
        <extracomment>%1: names of fields of the settings</extracomment>
        <translation>%1：由本次启动的选项指定。已保存的值保持不变，直到在此选择其他值。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SettingsParts</name>
    <message>
        <source>The password of the proxy could not be read.</source>
        <translation>无法读取代理密码。</translation>
    </message>
    <message>
        <source>The file of certificates in the settings cannot be used.</source>
        <translation>设置中的证书文件无法使用。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SettingsSearch</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>找到的设置</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>没有这样的设置。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>查找快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SourceController</name>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>无法打开“%1”。</translation>
    </message>
    <message>
        <source>The connection could not be saved.</source>
        <translation>无法保存连接。</translation>
    </message>
    <message>
        <source>The password will not be remembered.</source>
        <translation>不会保存密码。</translation>
    </message>
    <message>
        <source>The connection could not be removed completely.</source>
        <translation>未能完全移除该连接。</translation>
    </message>
    <message>
        <source>The refused password may still be in the keychain.</source>
        <translation>被拒绝的密码可能仍保存在钥匙串中。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SourceListModel</name>
    <message>
        <source>not open</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>refreshing</source>
        <translation>正在刷新</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>在此计算机上</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1, records console requests</source>
        <translation>%1，记录测试控制台请求</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SourceSwitcher</name>
    <message>
        <source>Source: %1</source>
        <translation>数据源：%1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SourcesPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>连接(&amp;C)…</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>正在测试“%1”…</translation>
    </message>
    <message>
        <source>Tokenglass reads them, and writes only to its own ledger</source>
        <translation>Tokenglass 只读取它们，只写入自己的账本</translation>
    </message>
    <message>
        <source>Record &amp;here</source>
        <translation>在此记录(&amp;H)</translation>
    </message>
    <message>
        <source>Console requests are recorded in this database, a ledger that a team can share</source>
        <translation>测试控制台请求将记录在此数据库中，团队可以共用这个账本</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Console requests are now recorded in %1.</source>
        <translation>测试控制台请求现在记录到 %1。</translation>
    </message>
    <message>
        <source>Requests are still under way. Try again when they have ended.</source>
        <translation>仍有请求正在进行，请等它们结束后再试。</translation>
    </message>
    <message>
        <source>Its tables belong to another program or to a newer Tokenglass and were left as they are. Choose an empty database.</source>
        <translation>其中的表属于其他程序或更新版本的 Tokenglass，未作任何改动。请选择一个空数据库。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Tokenglass::StatCard</name>
    <message>
        <source>partial</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>上升 %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>下降 %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::StatePage</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>此时段没有数据</translation>
    </message>
    <message>
        <source>Older days are still being loaded</source>
        <translation>仍在加载更早的日期</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>无法加载</translation>
    </message>
    <message>
        <source>This source cannot answer this</source>
        <translation>此数据源无法提供此内容</translation>
    </message>
</context>
<context>
    <name>Tokenglass::StatusLine</name>
    <message>
        <source>Choose the time zone in which days are cut</source>
        <translation>选择划分日期的时区</translation>
    </message>
    <message>
        <source>Change the exchange rate</source>
        <translation>修改汇率</translation>
    </message>
    <message>
        <source>Nothing is connected</source>
        <translation>未连接数据源</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1：空</translation>
    </message>
    <message>
        <source>%1 of about %2 requests read</source>
        <translation>已读取 %1 / 约 %2 个请求</translation>
    </message>
    <message>
        <source>%1 in period</source>
        <translation>本时段 %1 个</translation>
    </message>
    <message>
        <source>Days in %1</source>
        <translation>日期按 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a source and its state: &quot;usage: failed&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 at each day&apos;s rate; now %2</source>
        <extracomment>costs are converted into this currency at the rate of each request&apos;s day; other amounts at the rate that follows</extracomment>
        <translation>%1 按每日汇率；当前 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s) in source</source>
        <translation>
            <numerusform>数据源中有 %1 个请求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::StoragePage</name>
    <message>
        <source>&amp;Keep prompts and answers of the test console</source>
        <translation>保留测试控制台的提示词和回答(&amp;K)</translation>
    </message>
    <message>
        <source>Clear &amp;history</source>
        <translation>清除历史(&amp;H)</translation>
    </message>
    <message>
        <source>Clear c&amp;ache</source>
        <translation>清除缓存(&amp;A)</translation>
    </message>
    <message>
        <source>History of the console</source>
        <translation>控制台历史</translation>
    </message>
    <message>
        <source>Cache of sources</source>
        <translation>数据源缓存</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>On this computer only. What requests used and cost is in the ledger in any case, without a word of them.</source>
        <translation>仅保存在本机。请求的用量和费用总会记入账本，但不含任何内容。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>without a bound</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Beyond it the sources that were opened longest ago go. A source without a cache is read anew at the next start.</source>
        <translation>超出后，最久未打开的数据源会被移除。没有缓存的数据源在下次启动时重新读取。</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>最多(&amp;M)</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>仅警告</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Detailed, for looking into a fault</source>
        <translation>详细，用于排查故障</translation>
    </message>
    <message>
        <source>Neither prompts nor answers nor secrets are ever in the log.</source>
        <translation>日志中绝不包含提示词、回答或密钥。</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>Privacy and storage</source>
        <translation>隐私与存储</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are kept.</source>
        <translation>
            <numerusform>保留了 %n 次运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cache has %1.</source>
        <translation>缓存大小为 %1。</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>清除历史</translation>
    </message>
    <message>
        <source>Remove all prompts and answers of the console?</source>
        <translation>删除控制台的所有提示词和回答？</translation>
    </message>
    <message>
        <source>This cannot be taken back. Favourite prompts and the ledger stay.</source>
        <translation>此操作无法撤销。收藏的提示词和账本会保留。</translation>
    </message>
    <message>
        <source>&amp;Remove all</source>
        <translation>全部删除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TableBehaviour</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy whole table</source>
        <translation>复制整个表格</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TablePanel</name>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the table: %1</source>
        <translation>复制表格：%1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::Toast</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Open the dashboard with what this budget counts</source>
        <translation>打开仪表板，显示此预算计入的用量</translation>
    </message>
    <message>
        <source>Show this again tomorrow</source>
        <translation>明天再次显示</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ToastStack</name>
    <message>
        <source>Go to the newest message</source>
        <translation>转到最新的消息</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TopBar</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ 筛选</translation>
    </message>
    <message>
        <source>Live: look for new requests again and again</source>
        <translation>实时：不断查找新请求</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Look for new requests (F5); read everything again (Shift+F5)</source>
        <translation>查找新请求 (F5)；重新读取全部 (Shift+F5)</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Manage sources</source>
        <translation>管理数据源</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>无数据源</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>%1更新</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Filter by provider, user, key or agent, request type or result</source>
        <translation>按服务商、用户、密钥或智能体、请求类型或结果筛选</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>A report as PDF, or the figures as CSV, JSON or a workbook</source>
        <translation>将报告导出为 PDF，或将数据导出为 CSV、JSON 或工作簿</translation>
    </message>
    <message>
        <source>Asking for %1&#xa0;s</source>
        <extracomment>the source was asked so many seconds ago and has not answered yet</extracomment>
        <translation>已询问 %1&#xa0;秒</translation>
    </message>
    <message>
        <source>no answer</source>
        <extracomment>the source gave none the last time</extracomment>
        <translation>无响应</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TourPage</name>
    <message>
        <source>&amp;Begin</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Open a usage database</source>
        <translation>打开用量数据库</translation>
    </message>
    <message>
        <source>&lt;b&gt;File, Open a database&lt;/b&gt; takes an SQLite file, PostgreSQL, MySQL or the REST endpoint of your service; a file can also be dropped on the window. The schema is recognised by itself, and nothing is ever written there. To look around first, choose &lt;b&gt;Explore sample data&lt;/b&gt;.</source>
        <translation>&lt;b&gt;文件 → 打开数据库&lt;/b&gt;可打开 SQLite 文件、PostgreSQL、MySQL 或服务的 REST 端点；也可以把文件拖到窗口上。数据库结构会自动识别，并且绝不写入。想先看看，请选择&lt;b&gt;浏览示例数据&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>What the marks at figures mean</source>
        <translation>数字旁标记的含义</translation>
    </message>
    <message>
        <source>&lt;b&gt;≈&lt;/b&gt; estimated, not reported by the provider&lt;br&gt;&lt;b&gt;≥&lt;/b&gt; at least: some requests have no price or no count&lt;br&gt;&lt;b&gt;–&lt;/b&gt; unknown, which is not zero&lt;br&gt;Without a mark a cost is what the provider reported, what your database has stored, or what Tokenglass calculated from prices you can look up. Point at a figure to see which.</source>
        <translation>&lt;b&gt;≈&lt;/b&gt; 估算值，并非提供商报告&lt;br&gt;&lt;b&gt;≥&lt;/b&gt; 至少：部分请求没有价格或计数&lt;br&gt;&lt;b&gt;–&lt;/b&gt; 未知，并不等于零&lt;br&gt;没有标记的费用来自提供商报告、数据库中的存储值，或由 Tokenglass 按可查看的价格计算。将鼠标指向数字即可查看来源。</translation>
    </message>
    <message>
        <source>Test console</source>
        <translation>测试控制台</translation>
    </message>
    <message>
        <source>Sends one prompt to several models with your keys and shows what each reports and costs. You see an estimate before, and nothing is sent before you press &lt;b&gt;Send&lt;/b&gt;. Keys stay in the keychain.</source>
        <translation>用您的密钥把一条提示词发送给多个模型，并显示各自报告的用量和费用。发送前会显示估算，按下&lt;b&gt;发送&lt;/b&gt;之前不会发送任何内容。密钥保存在钥匙串中。</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>A limit for everything, a model, a user or an organisation. Tokenglass warns when a share of it is used and says when it will run out; it does not stop spending.</source>
        <translation>可为全部、某个模型、用户或组织设置限额。用掉一定比例时 Tokenglass 会提醒，并预计何时用完；它不会阻止支出。</translation>
    </message>
    <message>
        <source>Welcome to Tokenglass</source>
        <translation>欢迎使用 Tokenglass</translation>
    </message>
    <message>
        <source>Four things to know. You find this page again in the menu Help.</source>
        <translation>需要了解的四件事。此页可随时从“帮助”菜单打开。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TrayIcon</name>
    <message>
        <source>&amp;Show Tokenglass</source>
        <translation>显示 Tokenglass(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Budgets</source>
        <translation>预算(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Test console</source>
        <translation>测试控制台(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message numerus="yes">
        <source>Tokenglass: %n new alert(s)</source>
        <translation>
            <numerusform>Tokenglass：%n 条新提醒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::TrayParts</name>
    <message>
        <source>The start with the desktop could not be changed.</source>
        <translation>无法更改随桌面启动的设置。</translation>
    </message>
    <message>
        <source>The keychain could not be used for the webhook&apos;s address.</source>
        <translation>无法使用钥匙串保存 Webhook 的地址。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TrendChart</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <translation>%1（部分）</translation>
    </message>
</context>
<context>
    <name>Tokenglass::UnpricedModel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Requests without a price</source>
        <translation>没有价格的请求</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ViewLink</name>
    <message>
        <source>&quot;%1&quot; is not a link to a view.</source>
        <translation>“%1”不是指向视图的链接。</translation>
    </message>
    <message>
        <source>The link asks for &quot;%1&quot;, which this version does not know.</source>
        <translation>链接要求“%1”，而此版本不认识它。</translation>
    </message>
    <message>
        <source>The link names a saved view and another one at once.</source>
        <translation>链接同时指定了已保存的视图和另一个视图。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ViewsDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The link was copied. It opens the view on this computer.</source>
        <translation>链接已复制。它会在这台电脑上打开该视图。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WelcomePage</name>
    <message>
        <source>&amp;Explore</source>
        <translation>浏览(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>连接(&amp;C)…</translation>
    </message>
    <message>
        <source>Making sample data</source>
        <translation>正在生成示例数据</translation>
    </message>
    <message>
        <source>Open a usage database</source>
        <translation>打开用量数据库</translation>
    </message>
    <message>
        <source>SQLite file, PostgreSQL, MySQL, or the REST endpoint of your service. The schema is recognised by itself.</source>
        <translation>SQLite 文件、PostgreSQL、MySQL，或您服务的 REST 接口。自动识别数据结构。</translation>
    </message>
    <message>
        <source>Explore sample data</source>
        <translation>浏览示例数据</translation>
    </message>
    <message>
        <source>90 days of six models and 500 users, made on this computer in a moment.</source>
        <translation>六个模型、500 个用户、90 天的数据，片刻即可在本机生成。</translation>
    </message>
    <message>
        <source>Send a test prompt</source>
        <translation>发送测试提示</translation>
    </message>
    <message>
        <source>Try a provider with your key and see the usage it reports and what it cost.</source>
        <translation>用您的密钥试用服务商，查看其报告的用量和费用。</translation>
    </message>
    <message>
        <source>See what your language models cost</source>
        <translation>看清语言模型的花费</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Tokenglass reads, and never changes, what you point it at.</source>
        <translation>尚未连接数据源。Tokenglass 只读取您指定的数据，从不修改。</translation>
    </message>
    <message>
        <source>Sources used before</source>
        <translation>用过的数据源</translation>
    </message>
    <message>
        <source>You can also drop a database file on this window.</source>
        <translation>也可以将数据库文件拖放到此窗口。</translation>
    </message>
    <message>
        <source>Recent: %1</source>
        <translation>最近：%1</translation>
    </message>
    <message>
        <source>Open c&amp;onsole</source>
        <translation>打开控制台(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowBudgets</name>
    <message numerus="yes">
        <source>%n alert(s) nobody has acknowledged</source>
        <translation>
            <numerusform>%n 条未确认的提醒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowPages</name>
    <message>
        <source>Dashboard</source>
        <translation>仪表盘</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Test console</source>
        <translation>测试控制台</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowPresence</name>
    <message>
        <source>Close Tokenglass</source>
        <translation>关闭 Tokenglass</translation>
    </message>
    <message>
        <source>Keep Tokenglass running in the tray?</source>
        <translation>让 Tokenglass 在托盘中继续运行？</translation>
    </message>
    <message>
        <source>It goes on watching your budgets and shows alerts. You can change this in the settings.</source>
        <translation>它会继续关注您的预算并显示提醒。您可以在设置中更改。</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowReports</name>
    <message>
        <source>Open a database first: a report needs figures.</source>
        <translation>请先打开一个数据库：报告需要数据。</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowUndo</name>
    <message>
        <source>%1 was removed from the list. The database is untouched.</source>
        <translation>已从列表中移除“%1”。数据库未受影响。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 was removed from the list.</source>
        <translation>已从列表中移除“%1”。</translation>
    </message>
    <message>
        <source>The budget %1 was deleted.</source>
        <translation>已删除预算 %1。</translation>
    </message>
    <message>
        <source>The run was removed.</source>
        <translation>已删除该次运行。</translation>
    </message>
    <message>
        <source>The favourite %1 was removed.</source>
        <translation>已删除收藏“%1”。</translation>
    </message>
    <message>
        <source>The view %1 was removed.</source>
        <translation>已删除视图 %1。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>menu entry; %1 is what was done, such as &quot;The budget Team was deleted.&quot;</extracomment>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowViews</name>
    <message>
        <source>&amp;Save this view…</source>
        <translation>保存此视图(&amp;S)…</translation>
    </message>
    <message>
        <source>Copy &amp;link to this view</source>
        <translation>复制此视图的链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Manage saved views…</source>
        <translation>管理已保存的视图(&amp;M)…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Source, page, period and filter are kept under the &amp;name</source>
        <translation>数据源、页面、时段和筛选将保存为(&amp;N)</translation>
    </message>
    <message>
        <source>There is a saved view &quot;%1&quot; already. Replace it?</source>
        <translation>已有名为“%1”的视图。要替换吗？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>The view was saved as &quot;%1&quot;. It is in the menu View, Saved views.</source>
        <translation>视图已保存为“%1”，位于菜单“视图”→“已保存的视图”。</translation>
    </message>
    <message>
        <source>The link was copied. It opens this view where a source of the same name is known.</source>
        <translation>链接已复制。在有同名数据源的地方，它会打开此视图。</translation>
    </message>
</context>
</TS>
