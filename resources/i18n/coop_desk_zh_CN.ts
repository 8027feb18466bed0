<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcceptTask</name>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Accepted (jin)</source>
        <translation>验收（斤）</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额（斤）</translation>
    </message>
    <message>
        <source>Enter an amount only where the buyer&apos;s settlement has another one.</source>
        <translation>只有客户结算的金额与重量乘单价不同时，才填写结算金额。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Other amount</source>
        <translation>结算金额</translation>
    </message>
    <message>
        <source>Post the acceptance</source>
        <translation>验收过账</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已验收</translation>
    </message>
    <message>
        <source>Settled: {number}</source>
        <translation>已验收过账：{number}</translation>
    </message>
    <message>
        <source>Shipped (jin)</source>
        <translation>发货（斤）</translation>
    </message>
    <message>
        <source>This settlement</source>
        <translation>本次验收</translation>
    </message>
    <message>
        <source>This shipment is settled already or void.</source>
        <translation>这批发货已验收或已作废。</translation>
    </message>
    <message>
        <source>What the buyer accepted of {number}</source>
        <translation>{number} 验收</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>所有者权益</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Liability</source>
        <translation>负债</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>The accounts of the books. Call them as your accountant does; the numbers and what was posted under them stay.</source>
        <translation>账簿的会计科目。名称可按会计的习惯修改；科目编号和已过账的内容不变。</translation>
    </message>
</context>
<context>
    <name>AdvanceTask</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Pay an advance to {person}</source>
        <translation>预支给{person}</translation>
    </message>
    <message>
        <source>Pay the advance</source>
        <translation>付预支款</translation>
    </message>
    <message>
        <source>{number}: advance of {amount} yuan to {person}</source>
        <translation>{number}：已预支给{person} {amount} 元</translation>
    </message>
</context>
<context>
    <name>AreaEdit</name>
    <message>
        <source>mu</source>
        <translation>亩</translation>
    </message>
</context>
<context>
    <name>AttentionList</name>
    <message>
        <source>Drafts waiting to be posted: {count} ({kind})</source>
        <translation>有 {count} 张草稿待过账（{kind}）</translation>
    </message>
    <message>
        <source>Greenhouse rents due within a week, from {due}: {yuan} yuan, growers: {count}</source>
        <translation>七天内到期的大棚租金（{due} 起）：{yuan} 元，涉及 {count} 户</translation>
    </message>
    <message>
        <source>Greenhouse rents overdue since {due}: {yuan} yuan, growers: {count}</source>
        <translation>大棚租金自 {due} 起逾期：{yuan} 元，涉及 {count} 户</translation>
    </message>
    <message>
        <source>Greenhouse {code} has lost {lost} of {of} bags ({share})</source>
        <translation>{code} 号大棚损失菌棒 {lost} / {of} 棒（{share}）</translation>
    </message>
    <message>
        <source>Greenhouse {code}: untreated spots ({spots}) have waited {days} days</source>
        <translation>{code} 号大棚有 {spots} 处菌斑未处理，已等 {days} 天</translation>
    </message>
    <message>
        <source>Greenhouses standing idle: {count} ({codes})</source>
        <translation>有 {count} 个大棚空着（{codes}）</translation>
    </message>
    <message>
        <source>Land rents to be paid since {due}: {yuan} yuan, households: {count}</source>
        <translation>土地租金自 {due} 起应付未付：{yuan} 元，涉及 {count} 户</translation>
    </message>
    <message>
        <source>Land rents to be paid within a week, from {due}: {yuan} yuan, households: {count}</source>
        <translation>七天内应付的土地租金（{due} 起）：{yuan} 元，涉及 {count} 户</translation>
    </message>
    <message>
        <source>Last verified backup: today, {time}</source>
        <translation>上次备份：今天 {time}，已核对</translation>
    </message>
    <message>
        <source>Last verified backup: yesterday, {time}</source>
        <translation>上次备份：昨天 {time}，已核对</translation>
    </message>
    <message>
        <source>Last verified backup: {when}</source>
        <translation>上次备份：{when}，已核对</translation>
    </message>
    <message>
        <source>Last verified backup: {when}, {days} days ago</source>
        <translation>上次备份：{when}，{days} 天前，已核对</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>No verified backup has been made yet</source>
        <translation>还没有核对过的备份</translation>
    </message>
    <message>
        <source>Nothing needs attention. Everything is in order.</source>
        <translation>没有需要处理的事，一切正常。</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>再显示 {count} 条</translation>
    </message>
    <message>
        <source>There is no price yet for tomorrow, {day}: {product}</source>
        <translation>明天（{day}）还没有定价：{product}</translation>
    </message>
    <message>
        <source>Tomorrow, {day}, there is no price yet for {product}: {grades}</source>
        <translation>明天（{day}）{product}还有等级没有定价：{grades}</translation>
    </message>
    <message>
        <source>{buyer}, {goods}: at the present pace {jin} jin short on {day}</source>
        <translation>{buyer}的{goods}合同：按目前进度，到 {day} 还差 {jin} 斤</translation>
    </message>
    <message>
        <source>{grams} jin of {goods} lie in store too long, the oldest {days} days</source>
        <translation>{goods}有 {grams} 斤存放过久，最早的已 {days} 天</translation>
    </message>
    <message>
        <source>{name} has not paid {yuan} yuan of sales more than two months old</source>
        <translation>{name}有 {yuan} 元货款超过两个月未付</translation>
    </message>
    <message>
        <source>{name} owes the cooperative {yuan} yuan</source>
        <translation>{name}尚欠合作社 {yuan} 元</translation>
    </message>
    <message>
        <source>{product}: today&apos;s prices go on tomorrow ({prices} yuan per jin)</source>
        <translation>{product}明天沿用今日价格：{prices} 元/斤</translation>
    </message>
    <message>
        <source>{product}: tomorrow&apos;s prices are set ({prices} yuan per jin)</source>
        <translation>{product}明天的价格已定：{prices} 元/斤</translation>
    </message>
</context>
<context>
    <name>AuditSegment</name>
    <message>
        <source>Check of weigh tickets</source>
        <translation>过磅核查表</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No number is missing.</source>
        <translation>没有缺号。</translation>
    </message>
    <message>
        <source>No ticket of this kind was posted in these days.</source>
        <translation>这段时间没有这类过磅单。</translation>
    </message>
    <message>
        <source>None in {year}.</source>
        <translation>{year} 年本期没有。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Numbers that do not add up: {count}. {numbers}</source>
        <translation>编号不连续，共 {count} 个：{numbers}</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>过磅员</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Print the check</source>
        <translation>打印核查表</translation>
    </message>
    <message>
        <source>Print with names masked</source>
        <translation>打印（姓名隐去）</translation>
    </message>
    <message>
        <source>Ticket check {first} {last}</source>
        <translation>过磅核查 {first} {last}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Workbook …</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>{first} to {last}: {tickets} tickets, {voided} of them void.</source>
        <translation>{first} 至 {last}：共 {tickets} 张，其中作废 {voided} 张。</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>A backup is made by itself whenever the book is closed, and every copy is proven equal to the book. Once a week, put one on a USB stick and keep it in another house. To go back to a backup, open it like any book.</source>
        <translation>每次关闭账本都会自动备份，并核对备份与账本完全一致。请每周另存一份到 U 盘，放在另一处保管。要用备份恢复，像打开账本一样打开它即可。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Back up to another folder or a USB stick …</source>
        <translation>备份到其他文件夹或 U 盘…</translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation>上次备份（已核对）</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The backup is made and proven: {where}</source>
        <translation>备份已完成并核对一致：{where}</translation>
    </message>
    <message>
        <source>The book lies at</source>
        <translation>账本位置</translation>
    </message>
    <message>
        <source>Usual folder</source>
        <translation>常用备份文件夹</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>备份放在哪里？</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未备份</translation>
    </message>
</context>
<context>
    <name>BagDocumentWords</name>
    <message>
        <source>Bag</source>
        <translation>棒号</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>Bags given back</source>
        <translation>退回棒数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost of a bag</source>
        <translation>每棒成本</translation>
    </message>
    <message>
        <source>Counted again</source>
        <translation>复点增减</translation>
    </message>
    <message>
        <source>Credited per bag</source>
        <translation>每棒退款</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Inoculated on</source>
        <translation>接种日期</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制棒日期</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>One bag</source>
        <translation>每棒</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>超差</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Price per bag</source>
        <translation>每棒单价</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>Spots left</source>
        <translation>未处理菌斑</translation>
    </message>
    <message>
        <source>Strain</source>
        <translation>菌种</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变异系数</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>抽检</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>重量（公斤）</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Who bears it</source>
        <translation>由谁承担</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>外购</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>现付</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>自制</translation>
    </message>
    <message>
        <source>on account</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>to be reworked</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>without a batch</source>
        <translation>未分批次</translation>
    </message>
    <message>
        <source>{count} bags</source>
        <translation>{count} 棒</translation>
    </message>
    <message>
        <source>{count} of {sampled} ({share}) outside {nominal} ± {tolerance} kg</source>
        <translation>{sampled} 棒中 {count} 棒（{share}）超出 {nominal} ± {tolerance} 公斤</translation>
    </message>
    <message>
        <source>{figure} kg</source>
        <translation>{figure} 公斤</translation>
    </message>
    <message>
        <source>{figure} yuan</source>
        <translation>{figure} 元</translation>
    </message>
    <message>
        <source>{kilograms} kg ± {tolerance} kg, {water} % water</source>
        <translation>{kilograms} 公斤 ± {tolerance} 公斤，含水 {water} %</translation>
    </message>
</context>
<context>
    <name>BagWords</name>
    <message>
        <source>Bags without a batch</source>
        <translation>未分批次</translation>
    </message>
    <message>
        <source>Little per bag, usual are 0.8 to 3.5 jin: look at the bags.</source>
        <translation>单棒产量偏低（通常 0.8～3.5 斤），请查看菌棒。</translation>
    </message>
    <message>
        <source>More than a twentieth of the bags were lost.</source>
        <translation>菌棒损失超过二十分之一。</translation>
    </message>
    <message>
        <source>Much per bag, usual are 0.8 to 3.5 jin: look at the tickets.</source>
        <translation>单棒产量偏高（通常 0.8～3.5 斤），请核对过磅单。</translation>
    </message>
    <message>
        <source>The biological efficiency is unusual: look at the weight and water of the bags.</source>
        <translation>生物学效率异常，请核对棒重和含水率。</translation>
    </message>
    <message>
        <source>efficiency unusual</source>
        <translation>效率异常</translation>
    </message>
    <message>
        <source>little per bag</source>
        <translation>单棒产量低</translation>
    </message>
    <message>
        <source>many lost</source>
        <translation>损失偏多</translation>
    </message>
    <message>
        <source>much per bag</source>
        <translation>单棒产量高</translation>
    </message>
    <message>
        <source>× Rework</source>
        <translation>× 返工</translation>
    </message>
    <message>
        <source>– Not weighed</source>
        <translation>– 未检验</translation>
    </message>
    <message>
        <source>✓ Passed</source>
        <translation>✓ 合格</translation>
    </message>
</context>
<context>
    <name>BagsPage</name>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>In the sheds</source>
        <translation>在棚</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>巡棚</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>巡棚</translation>
    </message>
    <message>
        <source>Issue bags</source>
        <translation>发放菌棒</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>新批次</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Stock of bags on {day}</source>
        <translation>{day} 菌棒库存</translation>
    </message>
    <message>
        <source>Weight check</source>
        <translation>重量检验</translation>
    </message>
    <message>
        <source>What is listed (Alt+1 to Alt+4)</source>
        <translation>列表内容（Alt+1 至 Alt+4）</translation>
    </message>
</context>
<context>
    <name>BalancePanel</name>
    <message>
        <source>= by the documents</source>
        <translation>= 单据结存</translation>
    </message>
    <message>
        <source>By documents and by moves</source>
        <translation>单据与库存账</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Documents of the day</source>
        <translation>当天单据</translation>
    </message>
    <message>
        <source>In store by the moves</source>
        <translation>库存账结存</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>There before</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>What</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>and on the way to buyers</source>
        <translation>另有发货在途</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>不平</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>✓ adds up</source>
        <translation>✓ 平衡</translation>
    </message>
</context>
<context>
    <name>BalanceWords</name>
    <message>
        <source>+ bought</source>
        <translation>+ 收购</translation>
    </message>
    <message>
        <source>+ made</source>
        <translation>+ 制成</translation>
    </message>
    <message>
        <source>± stock-take</source>
        <translation>± 盘点</translation>
    </message>
    <message>
        <source>− lost</source>
        <translation>− 报损</translation>
    </message>
    <message>
        <source>− processed</source>
        <translation>− 加工</translation>
    </message>
    <message>
        <source>− sold</source>
        <translation>− 销售</translation>
    </message>
</context>
<context>
    <name>BasketsSection</name>
    <message>
        <source>Add a basket</source>
        <translation>添加筐</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>筐</translation>
    </message>
    <message>
        <source>Empty weight</source>
        <translation>皮重</translation>
    </message>
    <message>
        <source>Empty weight (jin)</source>
        <translation>皮重（斤）</translation>
    </message>
    <message>
        <source>Empty: in use.</source>
        <translation>不填表示在用。</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>New basket</source>
        <translation>新的筐</translation>
    </message>
    <message>
        <source>Out of use from</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>The baskets of this product belong here.</source>
        <translation>这里登记该产品用的筐。</translation>
    </message>
    <message>
        <source>The tare is taken off the gross weight for every basket. A basket that now weighs otherwise is taken out of use and added anew, so that old tickets keep their tare.</source>
        <translation>每个筐都从毛重中扣除皮重。筐的重量变了，请停用旧的、添加新的，以前的过磅单皮重不变。</translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>A bag</source>
        <translation>棒重</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>CV (%)</source>
        <translation>变异系数（%）</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Greenhouse {code}</source>
        <translation>{code} 号大棚</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Inoculated</source>
        <translation>接种日期</translation>
    </message>
    <message>
        <source>It failed its weight check: rework it and weigh it again before issue.</source>
        <translation>重量检验不合格：请返工并重新检验后再发放。</translation>
    </message>
    <message>
        <source>Lost in store</source>
        <translation>库内报损</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>自制</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制棒日期</translation>
    </message>
    <message>
        <source>Mean (jin)</source>
        <translation>平均（斤）</translation>
    </message>
    <message>
        <source>No bags of it are anywhere on this day.</source>
        <translation>这一天没有这批菌棒。</translation>
    </message>
    <message>
        <source>Not weighed yet.</source>
        <translation>尚未检验。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>超差</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Print the check</source>
        <translation>打印检验单</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Strain</source>
        <translation>菌种</translation>
    </message>
    <message>
        <source>This batch is void.</source>
        <translation>这个批次已作废。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Water in it</source>
        <translation>含水率</translation>
    </message>
    <message>
        <source>Weigh a sample</source>
        <translation>抽样检验</translation>
    </message>
    <message>
        <source>Weight checks</source>
        <translation>重量检验</translation>
    </message>
    <message>
        <source>Where its bags are on {day}</source>
        <translation>{day} 菌棒所在</translation>
    </message>
    <message>
        <source>{nominal} jin ± {tolerance}</source>
        <translation>{nominal} 斤 ± {tolerance}</translation>
    </message>
    <message>
        <source>{unit} yuan each</source>
        <translation>每棒 {unit} 元</translation>
    </message>
    <message>
        <source>{yuan} yuan</source>
        <translation>{yuan} 元</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>All batches</source>
        <translation>全部批次</translation>
    </message>
    <message>
        <source>Batch {name}</source>
        <translation>批次 {name}</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>加工批次</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>成本（元）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Dry tea (jin)</source>
        <translation>干茶（斤）</translation>
    </message>
    <message>
        <source>Dry tea out</source>
        <translation>产出干茶</translation>
    </message>
    <message>
        <source>Each batch of leaf made into dry tea stands here with its ratio and cost.</source>
        <translation>茶青每加工一批，在这里记一行，附鲜干比和成本。</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>How the cost came about</source>
        <translation>成本构成</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>茶青</translation>
    </message>
    <message>
        <source>Leaf (jin)</source>
        <translation>茶青（斤）</translation>
    </message>
    <message>
        <source>Leaf : dry</source>
        <translation>鲜干比</translation>
    </message>
    <message>
        <source>Leaf in</source>
        <translation>投入茶青</translation>
    </message>
    <message>
        <source>Leaf to dry tea</source>
        <translation>鲜干比</translation>
    </message>
    <message>
        <source>Loss (jin)</source>
        <translation>损耗（斤）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>新加工批次</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Out-turn %</source>
        <translation>制成率 %</translation>
    </message>
    <message>
        <source>Outside the band</source>
        <translation>鲜干比异常</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Process loss</source>
        <translation>加工损耗</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Usually one of dry tea takes {low} to {high} of leaf.</source>
        <translation>鲜干比通常在 {low} 至 {high} 之间。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Void: {reason}</source>
        <translation>已作废：{reason}</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>用工</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Yuan per jin</source>
        <translation>元/斤</translation>
    </message>
    <message>
        <source>Yuan/jin</source>
        <translation>元/斤</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>{figure} jin</source>
        <translation>{figure} 斤</translation>
    </message>
    <message>
        <source>{ratio} (usually {low} to {high}), out-turn {out_turn}</source>
        <translation>{ratio}（通常 {low} 至 {high}），制成率 {out_turn}</translation>
    </message>
</context>
<context>
    <name>BatchesSegment</name>
    <message>
        <source>Bags</source>
        <translation>棒数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>成本（元）</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制棒日期</translation>
    </message>
    <message>
        <source>Strain</source>
        <translation>菌种</translation>
    </message>
    <message>
        <source>Survival (%)</source>
        <translation>成活率（%）</translation>
    </message>
    <message>
        <source>Take in the first batch</source>
        <translation>录入第一个批次</translation>
    </message>
    <message>
        <source>The batches of bags belong here, bought or made by the cooperative.</source>
        <translation>这里列出各批菌棒，外购的和自制的都在内。</translation>
    </message>
    <message>
        <source>Weight check</source>
        <translation>重量检验</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Board of prices</source>
        <translation>价格牌</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>Buyers</name>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Account {days} (yuan)</source>
        <translation>往来（{days}，元）</translation>
    </message>
    <message>
        <source>All buyers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Code, phone</source>
        <translation>编号、电话</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Due (yuan)</source>
        <translation>应收（元）</translation>
    </message>
    <message>
        <source>Due at the end</source>
        <translation>期末应收</translation>
    </message>
    <message>
        <source>Due before</source>
        <translation>期初应收</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日应收</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>开票</translation>
    </message>
    <message>
        <source>Invoiced in the period</source>
        <translation>本期开票</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>最近销售</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Late (yuan)</source>
        <translation>逾期（元）</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新合同</translation>
    </message>
    <message>
        <source>Not invoiced</source>
        <translation>未开票</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>On the way (jin)</source>
        <translation>在途（斤）</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付清</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员资料</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Print reconciliation</source>
        <translation>打印对账单</translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Received (yuan)</source>
        <translation>已收（元）</translation>
    </message>
    <message>
        <source>Reconciliation with {buyer}</source>
        <translation>与{buyer}的对账单</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sold (yuan)</source>
        <translation>销售（元）</translation>
    </message>
    <message>
        <source>Who are late</source>
        <translation>逾期的</translation>
    </message>
    <message>
        <source>Who buys from the cooperative stands here with what is still to be paid.</source>
        <translation>向合作社购货的客户和他们的应收款列在这里。</translation>
    </message>
    <message>
        <source>Who owe</source>
        <translation>有欠款的</translation>
    </message>
    <message>
        <source>Without a contract (jin)</source>
        <translation>无合同销售（斤）</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>另外 {count} 项</translation>
    </message>
    <message>
        <source>{number} {product}: {share} fulfilled (jin)</source>
        <translation>合同 {number}（{product}）：已完成 {share}（斤）</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>By hand</source>
        <translation>手工改动</translation>
    </message>
    <message>
        <source>By the rule</source>
        <translation>按规定</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣率</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Grades and deductions other than the rule stand here. There are none.</source>
        <translation>这里列出与规定不同的等级和扣率。现在没有。</translation>
    </message>
    <message>
        <source>On the ticket</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Days shown</source>
        <translation>显示的时间</translation>
    </message>
    <message>
        <source>Lease calendar {first} to {last}</source>
        <translation>大棚承包日历 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Number in a disc: flush   Hatched: idle   Broken line: a season begins or ends   Green line: today</source>
        <translation>圆圈数字：潮次   斜线：闲置   虚线：季的起止   绿线：今天</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>Show fewer days, larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Show more days (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Show the whole span (0)</source>
        <translation>显示全部（0）</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>三年</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation>两年</translation>
    </message>
    <message>
        <source>{sheds} greenhouses, {crops} crops, idle {days} days ({share})</source>
        <translation>{sheds} 个大棚，{crops} 茬，闲置 {days} 天（{share}）</translation>
    </message>
</context>
<context>
    <name>CalendarSentences</name>
    <message>
        <source>Greenhouse {code}</source>
        <translation>{code} 号大棚</translation>
    </message>
    <message>
        <source>flush {flush} from {first} to {last}</source>
        <translation>第 {flush} 潮 {first} 至 {last}</translation>
    </message>
    <message>
        <source>idle from {first} to {last}</source>
        <translation>{first} 至 {last} 闲置</translation>
    </message>
    <message>
        <source>not let yet from {first} to {last}</source>
        <translation>{first} 至 {last} 尚未出租</translation>
    </message>
    <message>
        <source>{count} crops</source>
        <translation>{count} 茬</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{days} idle days</source>
        <translation>闲置 {days} 天</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>by now last year {figure}</source>
        <translation>去年同期 {figure}</translation>
    </message>
    <message>
        <source>by now last year —</source>
        <translation>去年同期 —</translation>
    </message>
    <message>
        <source>{percent} % less now</source>
        <translation>今年少 {percent}%</translation>
    </message>
    <message>
        <source>{percent} % more now</source>
        <translation>今年多 {percent}%</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Average (yuan)</source>
        <translation>均价（元）</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>收发存</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Nothing lay in store or moved in the period chosen in the head.</source>
        <translation>所选期间没有库存，也没有收发。</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出库</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印收发存表</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>物资入库</translation>
    </message>
    <message>
        <source>Save workbook</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Stock list</source>
        <translation>库存收发存表</translation>
    </message>
    <message>
        <source>Stock list {first} {last}</source>
        <translation>库存收发存表 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Value (yuan)</source>
        <translation>金额（元）</translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>All cards as they are in a new book</source>
        <translation>卡片恢复成新账套的样子</translation>
    </message>
    <message>
        <source>Cards of the overview</source>
        <translation>总览上的卡片</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Space shows or hides a card. Alt+Up and Alt+Down move it, or drag it.</source>
        <translation>空格键显示或隐藏卡片；Alt+上、Alt+下移动，也可以拖动。</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>Takes a chart off the overview (Del)</source>
        <translation>把图表从总览移走（Del）</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>恢复原样</translation>
    </message>
</context>
<context>
    <name>CashCard</name>
    <message>
        <source>Change</source>
        <translation>应找回</translation>
    </message>
    <message>
        <source>Kept back (to {percent} %)</source>
        <translation>本单抵扣（最多 {percent} %）</translation>
    </message>
    <message>
        <source>Kept back ({percent} % agreed)</source>
        <translation>本单抵扣（约定 {percent} %）</translation>
    </message>
    <message>
        <source>Owes now</source>
        <translation>现欠</translation>
    </message>
    <message>
        <source>Still owes then</source>
        <translation>抵后还欠</translation>
    </message>
    <message>
        <source>To pay out (yuan)</source>
        <translation>应付现金（元）</translation>
    </message>
</context>
<context>
    <name>ChainEntries</name>
    <message>
        <source>A mu and year</source>
        <translation>每亩每年</translation>
    </message>
    <message>
        <source>A statement comes with a grower.</source>
        <translation>有了种植户才有结算单。</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Bags put in</source>
        <translation>投入菌棒</translation>
    </message>
    <message>
        <source>Bought for</source>
        <translation>收购金额</translation>
    </message>
    <message>
        <source>Brought, jin</source>
        <translation>交售（斤）</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>茬</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>已于此日结束</translation>
    </message>
    <message>
        <source>Enter the plot …</source>
        <translation>录入地块…</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Greenhouse {code}</source>
        <translation>{code} 号大棚</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Issue bags …</source>
        <translation>发放菌棒…</translation>
    </message>
    <message>
        <source>Land lease</source>
        <translation>土地流转合同</translation>
    </message>
    <message>
        <source>Lease it from {household} …</source>
        <translation>向 {household} 流转…</translation>
    </message>
    <message>
        <source>Lease until</source>
        <translation>承包至</translation>
    </message>
    <message>
        <source>Let it …</source>
        <translation>出租大棚…</translation>
    </message>
    <message>
        <source>Live bags</source>
        <translation>存活菌棒</translation>
    </message>
    <message>
        <source>Make one …</source>
        <translation>去出结算单…</translation>
    </message>
    <message>
        <source>No bags were issued to this crop yet.</source>
        <translation>这一茬还没有发放菌棒。</translation>
    </message>
    <message>
        <source>No greenhouse stands on this plot.</source>
        <translation>这块地上没有大棚。</translation>
    </message>
    <message>
        <source>No plot is entered under this greenhouse.</source>
        <translation>这个大棚还没有录入所在的地块。</translation>
    </message>
    <message>
        <source>No statement was made for this grower yet.</source>
        <translation>还没有给这位种植户出过结算单。</translation>
    </message>
    <message>
        <source>Nobody can grow here yet.</source>
        <translation>这里还不能种植。</translation>
    </message>
    <message>
        <source>Nothing grows here now.</source>
        <translation>现在没有种植。</translation>
    </message>
    <message>
        <source>Nothing was delivered from this crop yet.</source>
        <translation>这一茬还没有交售。</translation>
    </message>
    <message>
        <source>Of plot</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Owes us</source>
        <translation>欠合作社</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Plot {plot} is not leased in.</source>
        <translation>地块 {plot} 还没有流转进来。</translation>
    </message>
    <message>
        <source>Room for</source>
        <translation>可放菌棒</translation>
    </message>
    <message>
        <source>Say which stand on it …</source>
        <translation>填写上面的大棚…</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>结算单</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>成活率</translation>
    </message>
    <message>
        <source>The greenhouse stands idle.</source>
        <translation>这个大棚现在闲置。</translation>
    </message>
    <message>
        <source>The grower owed</source>
        <translation>当时欠合作社</translation>
    </message>
    <message>
        <source>The last on</source>
        <translation>最近一张</translation>
    </message>
    <message>
        <source>There is no plot to lease in yet.</source>
        <translation>还没有可流转的地块。</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>过磅单</translation>
    </message>
    <message>
        <source>Tickets come with a crop.</source>
        <translation>有了茬才有过磅单。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>合作社应付</translation>
    </message>
    <message>
        <source>We owed</source>
        <translation>当时应付</translation>
    </message>
    <message>
        <source>Weigh a delivery …</source>
        <translation>去过磅…</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>{area} mu</source>
        <translation>{area} 亩</translation>
    </message>
    <message>
        <source>{count} tickets</source>
        <translation>{count} 张</translation>
    </message>
</context>
<context>
    <name>ChainPage</name>
    <message>
        <source>Crop of this greenhouse</source>
        <translation>这个大棚的茬</translation>
    </message>
    <message>
        <source>Go to the greenhouses</source>
        <translation>去大棚页面</translation>
    </message>
    <message>
        <source>Greenhouse on the plot</source>
        <translation>地块上的大棚</translation>
    </message>
    <message>
        <source>Greenhouse {code}</source>
        <translation>{code} 号大棚</translation>
    </message>
    <message>
        <source>Once there is a greenhouse, the way from its plot to its grower&apos;s statement stands here.</source>
        <translation>录入大棚以后，从地块到种植户结算单的整条链都在这里。</translation>
    </message>
    <message>
        <source>idle now</source>
        <translation>现在闲置</translation>
    </message>
</context>
<context>
    <name>ChainSearch</name>
    <message>
        <source>Greenhouse {code}</source>
        <translation>{code} 号大棚</translation>
    </message>
    <message>
        <source>Greenhouse, plot, or grower: number, name or initials</source>
        <translation>大棚号、地块，或种植户的姓名、拼音、编号</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Plot {code}</source>
        <translation>地块 {code}</translation>
    </message>
</context>
<context>
    <name>ChangeInputTask</name>
    <message>
        <source>Change {name}</source>
        <translation>修改{name}</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Chart: {name}</source>
        <translation>图：{name}</translation>
    </message>
</context>
<context>
    <name>ChartChoices</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Group of figures</source>
        <translation>数据分组</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>分列</translation>
    </message>
    <message>
        <source>as suits</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>not split</source>
        <translation>不分列</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>with last year</source>
        <translation>与去年同期比较</translation>
    </message>
    <message>
        <source>with the season before</source>
        <translation>与上一季比较</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>ChartFiles</name>
    <message>
        <source>Drawing the chart</source>
        <translation>正在绘制图表</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>保存工作簿</translation>
    </message>
    <message>
        <source>Saved: {place}</source>
        <translation>已保存：{place}</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Documents behind the figure</source>
        <translation>数据背后的单据</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Weight (jin)</source>
        <translation>重量（斤）</translation>
    </message>
    <message>
        <source>documents: {count}</source>
        <translation>单据 {count} 张</translation>
    </message>
    <message>
        <source>{value} = {over} {over_value} ÷ {under} {under_value}</source>
        <translation>{value} = {over} {over_value} ÷ {under} {under_value}</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Drawing …</source>
        <translation>正在绘图…</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Chart: {measure}, {span}</source>
        <translation>图表：{measure}，{span}</translation>
    </message>
    <message>
        <source>Figures of the chart</source>
        <translation>图表数据</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>On the overview</source>
        <translation>放到总览</translation>
    </message>
    <message>
        <source>PDF and print (Ctrl+P)</source>
        <translation>PDF 与打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Point at a figure to read it.</source>
        <translation>指向图形读数。</translation>
    </message>
    <message>
        <source>Point at a figure to read it; click it or press Enter for its documents.</source>
        <translation>指向图形读数；单击或按回车键查看背后的单据。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save workbook</source>
        <translation>保存工作簿</translation>
    </message>
    <message>
        <source>Save workbook (Ctrl+S)</source>
        <translation>保存工作簿（Ctrl+S）</translation>
    </message>
    <message>
        <source>Season before</source>
        <translation>上一季</translation>
    </message>
    <message>
        <source>Season report</source>
        <translation>经营报告</translation>
    </message>
    <message>
        <source>Season report (F9)</source>
        <translation>经营报告（F9）</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>There is no document behind this figure.</source>
        <translation>这个数据背后没有单据。</translation>
    </message>
    <message>
        <source>There is nothing from before to compare with.</source>
        <translation>没有可比较的往期数据。</translation>
    </message>
    <message>
        <source>There is nothing to show of this yet.</source>
        <translation>这里还没有可显示的数据。</translation>
    </message>
    <message>
        <source>This figure names nobody, so it opens no documents.</source>
        <translation>此图不记名，因此不能查看单据。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
</context>
<context>
    <name>CheckSection</name>
    <message>
        <source>Check the book</source>
        <translation>检查账本</translation>
    </message>
    <message>
        <source>Every entry is balanced, every number is there once, every sum equals its documents, and nothing was changed behind the program&apos;s back: all of this is read through and proven. Nothing is changed. You can go on working meanwhile.</source>
        <translation>逐笔核对：借贷是否相等，单号是否不重不漏，合计是否与单据一致，账目是否被人绕过程序改动。检查不改动任何内容，期间可以继续工作。</translation>
    </message>
    <message>
        <source>Found: {count}. Stop entering, keep this list, and go back to the last backup or ask for help.</source>
        <translation>发现 {count} 处问题。请停止录入，保留这份清单，用最近的备份恢复，或请人帮忙。</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The book is clean: nothing was found.</source>
        <translation>账本正常，没有发现问题。</translation>
    </message>
    <message>
        <source>What the check finds stands here. A full year takes some seconds.</source>
        <translation>检查结果显示在这里。一整年的数据需要几秒钟。</translation>
    </message>
    <message>
        <source>{done} of {total} entries</source>
        <translation>已核对 {done} / {total} 笔</translation>
    </message>
</context>
<context>
    <name>CheckTask</name>
    <message>
        <source>Bags weighed</source>
        <translation>抽检棒数</translation>
    </message>
    <message>
        <source>Coefficient of variation</source>
        <translation>变异系数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Mean (jin)</source>
        <translation>平均（斤）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>One bag to a line. A bag weighs {nominal} jin, give or take {tolerance}; at most {share} % may lie outside. 2.75kg and 2750克 are understood too.</source>
        <translation>每行一棒。标准 {nominal} 斤，允许偏差 ±{tolerance}，超差不得多于 {share} %。也可写 2.75kg、2750克。</translation>
    </message>
    <message>
        <source>Outside the tolerance</source>
        <translation>超差比例</translation>
    </message>
    <message>
        <source>Post the check</source>
        <translation>保存检验单</translation>
    </message>
    <message>
        <source>That is far from {nominal} jin: are these weights in jin?</source>
        <translation>与标准 {nominal} 斤相差很大：这些重量是以斤计的吗？</translation>
    </message>
    <message>
        <source>This sample</source>
        <translation>本次抽样</translation>
    </message>
    <message>
        <source>Too many bags lie outside the tolerance: the batch must be reworked and weighed again before it is issued.</source>
        <translation>超差菌棒过多：这批须返工并重新检验后才能发放。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Weight check</source>
        <translation>重量检验</translation>
    </message>
    <message>
        <source>Weight check of {batch}</source>
        <translation>{batch} 重量检验</translation>
    </message>
    <message>
        <source>Weight check posted: {number}</source>
        <translation>检验单已保存：{number}</translation>
    </message>
    <message>
        <source>Weights (jin)</source>
        <translation>棒重（斤）</translation>
    </message>
    <message>
        <source>× Rework</source>
        <translation>× 返工</translation>
    </message>
    <message>
        <source>✓ Passes</source>
        <translation>✓ 合格</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>ClosingSection</name>
    <message>
        <source>Close the books</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Close the books up to {day}? Nothing can be posted on these days any more, and this cannot be taken back.</source>
        <translation>确定结账到 {day}？结账后这些日期不能再过账，也不能取消。</translation>
    </message>
    <message>
        <source>Closed up to</source>
        <translation>已结账到</translation>
    </message>
    <message>
        <source>Nothing can be posted any more on a day that is closed. Close a month when its papers are signed. Closed days stay closed; what was wrong in them is put right with a document of a later day.</source>
        <translation>结账后的日期不能再过账。请在每月单据签字后结账。结账不能取消；其中有错的，请用以后日期的单据更正。</translation>
    </message>
    <message>
        <source>This day is the last one closed; at the latest today.</source>
        <translation>结账到这一天（含当天），最晚为今天。</translation>
    </message>
</context>
<context>
    <name>ConsentTask</name>
    <message>
        <source>Consent filed: {number}</source>
        <translation>已登记同意书 {number}</translation>
    </message>
    <message>
        <source>Consent of {person} to net land rent</source>
        <translation>{person}的土地租金抵扣同意书</translation>
    </message>
    <message>
        <source>Empty: until further notice</source>
        <translation>留空表示长期有效</translation>
    </message>
    <message>
        <source>File it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>书面材料</translation>
    </message>
    <message>
        <source>Until, including</source>
        <translation>至（含当天）</translation>
    </message>
    <message>
        <source>Which paper was signed, and where it is kept</source>
        <translation>写明签了什么材料、存放在哪里</translation>
    </message>
</context>
<context>
    <name>ContractSection</name>
    <message>
        <source>Back to the usual text</source>
        <translation>恢复通用文本</translation>
    </message>
    <message>
        <source>Both sides sign this text when a greenhouse is let. The first line is the title. What stands in braces is filled in from the lease; contracts printed before stay as they are.</source>
        <translation>大棚发包时双方签订这份文本。第一行是标题，花括号里的内容按承包信息自动填写；以前打印的合同不受影响。</translation>
    </message>
    <message>
        <source>Fields of the contract</source>
        <translation>合同字段</translation>
    </message>
    <message>
        <source>Fields; press Enter on one to put it in at the cursor</source>
        <translation>可用字段，按回车插入到光标处</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>ContractTask</name>
    <message>
        <source>Committed</source>
        <translation>约定数量</translation>
    </message>
    <message>
        <source>Contract {number} is in the book</source>
        <translation>合同已登记：{number}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>New contract with a buyer</source>
        <translation>新收购合同</translation>
    </message>
    <message>
        <source>Number on the paper</source>
        <translation>纸质合同编号</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>Price per jin</source>
        <translation>每斤单价</translation>
    </message>
    <message>
        <source>Until, including</source>
        <translation>至（含当日）</translation>
    </message>
</context>
<context>
    <name>Contracts</name>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Accepted (jin)</source>
        <translation>验收（斤）</translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation>全部合同</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>进度落后</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Committed (jin)</source>
        <translation>约定（斤）</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新合同</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>On the paper</source>
        <translation>纸质编号</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Running today</source>
        <translation>正在执行</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Ship on it</source>
        <translation>按合同发货</translation>
    </message>
    <message>
        <source>Shipments (jin)</source>
        <translation>发货记录（斤）</translation>
    </message>
    <message>
        <source>Short (jin)</source>
        <translation>缺口（斤）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>还需交付</translation>
    </message>
    <message>
        <source>The contracts with buyers stand here: how much, until when, at what price.</source>
        <translation>与客户签订的收购合同列在这里：多少、到什么时候、什么价格。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Yuan per jin</source>
        <translation>元/斤</translation>
    </message>
    <message>
        <source>{buyer}: {product}</source>
        <translation>{buyer}：{product}</translation>
    </message>
    <message>
        <source>{jin} jin of {committed} ({share}), {yuan} yuan</source>
        <translation>{jin} 斤，约定 {committed} 斤（{share}），{yuan} 元</translation>
    </message>
</context>
<context>
    <name>CooperativeSection</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>These stand at the head of every paper.</source>
        <translation>这些印在每张单据的抬头。</translation>
    </message>
</context>
<context>
    <name>CorrectTask</name>
    <message>
        <source>After the correction</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct the count</source>
        <translation>更正棒数</translation>
    </message>
    <message>
        <source>Corrected by {count} bags: {number}</source>
        <translation>已更正 {count} 棒：{number}</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Live bags</source>
        <translation>存活菌棒</translation>
    </message>
    <message>
        <source>More or fewer</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>{count} are live in the book; write -12 where 12 are missing.</source>
        <translation>账面存活 {count} 棒；少 12 棒请写 -12。</translation>
    </message>
</context>
<context>
    <name>CorrectionBanner</name>
    <message>
        <source>Leave it as it is</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>{number} of {name} is put right: it is voided, and what you post now takes its place.</source>
        <translation>正在更正 {name} 的 {number}：原单作废，现在过账的这张代替它。</translation>
    </message>
</context>
<context>
    <name>CountTask</name>
    <message>
        <source>Blind count</source>
        <translation>盲盘</translation>
    </message>
    <message>
        <source>Count the store</source>
        <translation>盘点库存</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘数量</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Hide what the book says while counting</source>
        <translation>盘点时不显示账面数量</translation>
    </message>
    <message>
        <source>Leave empty what was not counted</source>
        <translation>没有盘点的留空</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Post the count</source>
        <translation>过账盘点</translation>
    </message>
</context>
<context>
    <name>CounterForm</name>
    <message>
        <source>Press Enter again to accept it.</source>
        <translation>如无误，请再按一次回车。</translation>
    </message>
</context>
<context>
    <name>CounterHead</name>
    <message>
        <source>Today: {tickets} tickets, {jin} jin, {yuan} yuan</source>
        <translation>今日 {tickets} 张   {jin} 斤   {yuan} 元</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>F3 Person   F4 Same person   F6 Payment   F7 Print again   F9 Void or put right   Esc Back</source>
        <translation>F3 找人   F4 同上一位   F6 付款方式   F7 补打   F9 作废或更正   Esc 退一步</translation>
    </message>
    <message>
        <source>in place of {number}</source>
        <translation>代替 {number}</translation>
    </message>
    <message>
        <source>{number} posted: {name}, {amount} yuan</source>
        <translation>{number} 已过账：{name}，{amount} 元</translation>
    </message>
</context>
<context>
    <name>CounterPeople</name>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Non-member</source>
        <translation>非成员</translation>
    </message>
    <message>
        <source>first time here</source>
        <translation>第一次来</translation>
    </message>
    <message>
        <source>here already today</source>
        <translation>今天来过</translation>
    </message>
    <message>
        <source>last here {days} days ago</source>
        <translation>上次 {days} 天前</translation>
    </message>
</context>
<context>
    <name>CounterPrinting</name>
    <message>
        <source>Post (F8)</source>
        <translation>过账（F8）</translation>
    </message>
    <message>
        <source>Post and print (F8)</source>
        <translation>过账并打印（F8）</translation>
    </message>
    <message>
        <source>{title} is kept as a PDF.</source>
        <translation>{title} 已存为 PDF。</translation>
    </message>
    <message>
        <source>{what} F7 prints it again.</source>
        <translation>{what}按 F7 再打印。</translation>
    </message>
    <message>
        <source>{what} F7 prints them again.</source>
        <translation>{what}按 F7 再打印。</translation>
    </message>
</context>
<context>
    <name>CounterTickets</name>
    <message>
        <source>All in the period</source>
        <translation>本期全部</translation>
    </message>
    <message>
        <source>No ticket in this period.</source>
        <translation>本期还没有过磅单。</translation>
    </message>
    <message>
        <source>No ticket yet today. Enter the first one above.</source>
        <translation>今天还没有过磅单，请在上面填写第一张。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Which tickets</source>
        <translation>看哪些过磅单</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Count the store</source>
        <translation>盘点库存</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点项数</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Less (yuan)</source>
        <translation>盘亏（元）</translation>
    </message>
    <message>
        <source>More (yuan)</source>
        <translation>盘盈（元）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print sheets to count on</source>
        <translation>打印盘点表</translation>
    </message>
    <message>
        <source>Sheets to count on</source>
        <translation>库存盘点表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock-taking {number}</source>
        <translation>盘点单 {number}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>盘点明细</translation>
    </message>
    <message>
        <source>What was counted in the store in this period belongs here.</source>
        <translation>这一期间的盘点记在这里。</translation>
    </message>
    <message>
        <source>{figure} yuan</source>
        <translation>{figure} 元</translation>
    </message>
</context>
<context>
    <name>CountsEdit</name>
    <message>
        <source>Bags without a batch</source>
        <translation>未分批次</translation>
    </message>
    <message>
        <source>Of {batch}, which has {bags} in store</source>
        <translation>取自 {batch}，在库 {bags} 棒</translation>
    </message>
    <message>
        <source>{batch} (not to be issued)</source>
        <translation>{batch}（不可发放）</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出了差错</translation>
    </message>
    <message>
        <source>The log lies at {path}</source>
        <translation>记录文件在 {path}</translation>
    </message>
    <message>
        <source>The program made a mistake and did not finish what you asked. The book is safe: what was not finished was not written. Please copy the report and send it to whoever looks after the program.</source>
        <translation>程序出了差错，刚才的操作没有完成。账本是安全的：没做完的内容没有记入账本。请复制报告，发给维护程序的人。</translation>
    </message>
</context>
<context>
    <name>CropBlock</name>
    <message>
        <source>Bags issued</source>
        <translation>发放菌棒</translation>
    </message>
    <message>
        <source>Bought for, yuan</source>
        <translation>收购款（元）</translation>
    </message>
    <message>
        <source>Jin per bag</source>
        <translation>每棒斤数</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>成活率</translation>
    </message>
    <message>
        <source>Yield, jin</source>
        <translation>产量（斤）</translation>
    </message>
    <message>
        <source>Yuan per jin</source>
        <translation>每斤均价（元）</translation>
    </message>
</context>
<context>
    <name>CropPanel</name>
    <message>
        <source>Bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>全链条</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Greenhouse {code}, {season}</source>
        <translation>{code} 号大棚，{season}</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>巡棚</translation>
    </message>
    <message>
        <source>Issue bags</source>
        <translation>发放菌棒</translation>
    </message>
    <message>
        <source>No bags were issued to this crop yet.</source>
        <translation>这一茬还没有发放菌棒。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>The documents of its bags</source>
        <translation>菌棒单据</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>{grower}, {start} to {last}</source>
        <translation>{grower}，{start} 至 {last}</translation>
    </message>
</context>
<context>
    <name>CropTask</name>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No bags are in store: take in a batch first.</source>
        <translation>库中没有菌棒：请先录入批次。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Spread over all batches</source>
        <translation>按各批次分摊</translation>
    </message>
    <message>
        <source>The bags in store did not pass their weight check.</source>
        <translation>在库菌棒未通过重量检验。</translation>
    </message>
    <message>
        <source>{batch}, {count} live</source>
        <translation>{batch}，存活 {count} 棒</translation>
    </message>
    <message>
        <source>{count} are live.</source>
        <translation>现存活 {count} 棒。</translation>
    </message>
    <message>
        <source>{what}: greenhouse {code}, {grower}</source>
        <translation>{what}：{code} 号大棚，{grower}</translation>
    </message>
</context>
<context>
    <name>CropWords</name>
    <message>
        <source>A year ago</source>
        <translation>去年同季</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>Bags without a batch</source>
        <translation>未分批次</translation>
    </message>
    <message>
        <source>Biological efficiency, on bags put in</source>
        <translation>生物学效率（按投棒）</translation>
    </message>
    <message>
        <source>Biological efficiency, on survivors</source>
        <translation>生物学效率（按存活棒）</translation>
    </message>
    <message>
        <source>By batch</source>
        <translation>按批次</translation>
    </message>
    <message>
        <source>By flush</source>
        <translation>按潮次</translation>
    </message>
    <message>
        <source>By grade</source>
        <translation>按等级</translation>
    </message>
    <message>
        <source>Cleared at the end</source>
        <translation>清棚</translation>
    </message>
    <message>
        <source>Corrected by a count</source>
        <translation>盘点更正</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Flush {flush}</source>
        <translation>第 {flush} 潮</translation>
    </message>
    <message>
        <source>For the grower so far</source>
        <translation>种植户至今收支</translation>
    </message>
    <message>
        <source>Handed on to the next grower</source>
        <translation>转给下一位种植户</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Its bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>Jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>Jin per bag</source>
        <translation>斤/棒</translation>
    </message>
    <message>
        <source>Left for the grower</source>
        <translation>种植户结余</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Median of the season</source>
        <translation>本季中位数</translation>
    </message>
    <message>
        <source>Mushrooms bought from the grower</source>
        <translation>香菇收购款</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>投棒</translation>
    </message>
    <message>
        <source>Rent of the greenhouse</source>
        <translation>大棚租金</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>成活率</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Taken over from the grower before</source>
        <translation>从上一位种植户接收</translation>
    </message>
    <message>
        <source>This crop</source>
        <translation>本茬</translation>
    </message>
    <message>
        <source>Yield per bag put in (jin)</source>
        <translation>单棒产量（斤，按投棒）</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{season}, {grower}</source>
        <translation>{season}，{grower}</translation>
    </message>
</context>
<context>
    <name>CropsSegment</name>
    <message>
        <source>Efficiency (%)</source>
        <translation>生物学效率（%）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Jin per bag</source>
        <translation>斤/棒</translation>
    </message>
    <message>
        <source>Let a greenhouse</source>
        <translation>出租大棚</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>Nothing grows in this season yet: a greenhouse that is let stands here.</source>
        <translation>本季还没有在种的大棚：大棚租出后列在这里。</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>投棒</translation>
    </message>
    <message>
        <source>Shed</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Survival (%)</source>
        <translation>成活率（%）</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>Yield (jin)</source>
        <translation>产量（斤）</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>这里还没有内容。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日</translation>
    </message>
</context>
<context>
    <name>DialogMessages</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>请确认</translation>
    </message>
    <message>
        <source>This was not done</source>
        <translation>未能完成</translation>
    </message>
</context>
<context>
    <name>DirectSaleTask</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>In store (jin)</source>
        <translation>库存（斤）</translation>
    </message>
    <message>
        <source>Other amount</source>
        <translation>结算金额</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>过账销售</translation>
    </message>
    <message>
        <source>Sell at once</source>
        <translation>直接销售</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sold: {number}</source>
        <translation>已销售：{number}</translation>
    </message>
    <message>
        <source>This sale</source>
        <translation>本次销售</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Belongs to {number}</source>
        <translation>所属合同 {number}</translation>
    </message>
    <message>
        <source>Covers sale {number}</source>
        <translation>包含销售单 {number}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Goes on as {number}</source>
        <translation>转为 {number}</translation>
    </message>
    <message>
        <source>Handed over with {number}</source>
        <translation>由 {number} 转让而来</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>记账情况</translation>
    </message>
    <message>
        <source>Makes good {number}</source>
        <translation>补换依据：{number}</translation>
    </message>
    <message>
        <source>Not posted yet.</source>
        <translation>尚未过账。</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>备注：{note}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Of batch {number}</source>
        <translation>所属批次：{number}</translation>
    </message>
    <message>
        <source>On contract {number}</source>
        <translation>按合同 {number}</translation>
    </message>
    <message>
        <source>On invoice {number}</source>
        <translation>已开票 {number}</translation>
    </message>
    <message>
        <source>Paid in cash with {number}</source>
        <translation>已付现金，见 {number}</translation>
    </message>
    <message>
        <source>Pays {number}</source>
        <translation>支付 {number}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Person {person}</source>
        <translation>户名：{person}</translation>
    </message>
    <message>
        <source>Posted {when} by {who}</source>
        <translation>{when} 由{who}过账</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Put right… (F9)</source>
        <translation>更正…（F9）</translation>
    </message>
    <message>
        <source>Replaced by {number}</source>
        <translation>由 {number} 替代</translation>
    </message>
    <message>
        <source>Replaces {number}</source>
        <translation>替代 {number}</translation>
    </message>
    <message>
        <source>Settled by {number}</source>
        <translation>验收单 {number}</translation>
    </message>
    <message>
        <source>Settles shipment {number}</source>
        <translation>验收发货单 {number}</translation>
    </message>
    <message>
        <source>Void (Enter)</source>
        <translation>作废（回车）</translation>
    </message>
    <message>
        <source>Void since {when}, by {who}: {reason}</source>
        <translation>{when} 由{who}作废：{reason}</translation>
    </message>
    <message>
        <source>Voiding {number}</source>
        <translation>正在作废 {number}</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Why is it voided? The reason stands on the document for good.</source>
        <translation>作废原因（将一直留在单据上）：</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{number} is void.</source>
        <translation>{number} 已作废。</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>Account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>预支款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>交售时段</translation>
    </message>
    <message>
        <source>Check digits</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Cost of the leaf</source>
        <translation>茶青成本</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣减</translation>
    </message>
    <message>
        <source>Dry tea made</source>
        <translation>产出干茶</translation>
    </message>
    <message>
        <source>For</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>From</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>毛重</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Labour and fuel</source>
        <translation>人工和燃料</translation>
    </message>
    <message>
        <source>Leaf in</source>
        <translation>投入茶青</translation>
    </message>
    <message>
        <source>Leaf put in</source>
        <translation>投入茶青</translation>
    </message>
    <message>
        <source>Leaf to dry tea</source>
        <translation>鲜干比</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净重</translation>
    </message>
    <message>
        <source>One grade better</source>
        <translation>高一级</translation>
    </message>
    <message>
        <source>Owed to the person after</source>
        <translation>期末应付</translation>
    </message>
    <message>
        <source>Owed to the person before</source>
        <translation>期初应付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Pay weight</source>
        <translation>结算重量</translation>
    </message>
    <message>
        <source>Payout of what is owed</source>
        <translation>支付应付款</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Person-times</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>采摘</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Process loss</source>
        <translation>加工损耗</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>皮重</translation>
    </message>
    <message>
        <source>Tea out</source>
        <translation>产出干茶</translation>
    </message>
    <message>
        <source>Ticket paid at the scale</source>
        <translation>过磅现付</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Village group</source>
        <translation>村民组</translation>
    </message>
    <message>
        <source>Wage</source>
        <translation>工资</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Weighed at</source>
        <translation>过磅时间</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>用工</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>用工人数</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>kept back for a debt</source>
        <translation>抵扣欠款</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>paid out</source>
        <translation>付出</translation>
    </message>
    <message>
        <source>received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>this is the best grade</source>
        <translation>已是最高等级</translation>
    </message>
    <message>
        <source>would have brought {amount} yuan more</source>
        <translation>可多得 {amount} 元</translation>
    </message>
    <message>
        <source>{count} × {basket} at {each} = {total} jin</source>
        <translation>{count} × {basket} {each} = {total} 斤</translation>
    </message>
    <message>
        <source>{figure} jin</source>
        <translation>{figure} 斤</translation>
    </message>
    <message>
        <source>{figure} jin ({kilograms} kg)</source>
        <translation>{figure} 斤（{kilograms} 公斤）</translation>
    </message>
    <message>
        <source>{figure} yuan</source>
        <translation>{figure} 元</translation>
    </message>
    <message>
        <source>{grade} instead of {suggested}: {reason}</source>
        <translation>建议{suggested}，实收{grade}：{reason}</translation>
    </message>
    <message>
        <source>{percent} % of {net}, rounded to {step} jin: {deduction} jin</source>
        <translation>净重 {net} 斤的 {percent}%，取整到 {step} 斤：{deduction} 斤</translation>
    </message>
    <message>
        <source>{price} yuan/jin</source>
        <translation>{price} 元/斤</translation>
    </message>
    <message>
        <source>{session}, flush {flush}</source>
        <translation>{session}，第 {flush} 潮</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>A ticket for {name} was not posted.</source>
        <translation>{name}的一张过磅单还没有过账。</translation>
    </message>
    <message>
        <source>A ticket was not posted.</source>
        <translation>有一张过磅单还没有过账。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go on (F2)</source>
        <translation>继续填写（F2）</translation>
    </message>
</context>
<context>
    <name>EndLandTask</name>
    <message>
        <source>End it</source>
        <translation>退租</translation>
    </message>
    <message>
        <source>End the lease of plot {plot} early</source>
        <translation>地块 {plot} 提前退租</translation>
    </message>
    <message>
        <source>Ended: {number}</source>
        <translation>已退租：{number}</translation>
    </message>
    <message>
        <source>It would run until {day}.</source>
        <translation>原定到 {day}。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>EndRecoveryPlanTask</name>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the share of {percent} %</source>
        <translation>结束 {percent} % 的抵扣约定</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到哪天为止</translation>
    </message>
</context>
<context>
    <name>EndRoleTask</name>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the role: {role}</source>
        <translation>结束身份：{role}</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
</context>
<context>
    <name>EndTask</name>
    <message>
        <source>Charged so far</source>
        <translation>已计收</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>退租</translation>
    </message>
    <message>
        <source>End the lease early</source>
        <translation>提前退租</translation>
    </message>
    <message>
        <source>It would run until {day}.</source>
        <translation>原定到 {day}。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rent until then</source>
        <translation>到那天的租金</translation>
    </message>
    <message>
        <source>Will be credited</source>
        <translation>将冲减</translation>
    </message>
</context>
<context>
    <name>FarOut</name>
    <message>
        <source>Deduction (%)</source>
        <translation>扣水扣杂（%）</translation>
    </message>
    <message>
        <source>Far out</source>
        <translation>相差很大</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>当日中位数</translation>
    </message>
    <message>
        <source>Much heavier or lighter than the others of its day and grade (by more than half), or with a tare or deduction more than {points} points off, where most are close to each other. Fewer than {fewest} tickets are not compared (groups compared: {judged}, not compared: {few}).</source>
        <translation>重量比当日同等级的其他单多出或少掉一半以上，或者皮重、扣率相差超过 {points} 个百分点，而其他单大多相近的，列在这里。同日同等级不足 {fewest} 张的不比较（已比较 {judged} 组，未比较 {few} 组）。</translation>
    </message>
    <message>
        <source>Tare (% of gross)</source>
        <translation>皮重占毛重（%）</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>本单</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>同日张数</translation>
    </message>
    <message>
        <source>Tickets far from the others of their day stand here. There are none.</source>
        <translation>这里列出与当日其他单相差很大的过磅单。现在没有。</translation>
    </message>
    <message>
        <source>Weight (jin)</source>
        <translation>结算重量（斤）</translation>
    </message>
    <message>
        <source>Why it is listed</source>
        <translation>列出原因</translation>
    </message>
    <message>
        <source>most others are alike</source>
        <translation>其余大多相同</translation>
    </message>
    <message>
        <source>{times} × the usual</source>
        <translation>通常差距的 {times} 倍</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Best grade</source>
        <translation>全按最好等级</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣减</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净重</translation>
    </message>
    <message>
        <source>Pay weight</source>
        <translation>结算重量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>yuan/jin</source>
        <translation>元/斤</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find a person, a greenhouse, a ticket number or a page</source>
        <translation>查找人员、大棚、单号或页面</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>FirstQuestions</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>As: 2024 春季</source>
        <translation>例如：2024 春季</translation>
    </message>
    <message>
        <source>First season</source>
        <translation>第一季</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Greenhouses</source>
        <translation>大棚数</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>适用法律</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>每行一个。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The file will be called {name}.</source>
        <translation>文件名为 {name}。</translation>
    </message>
    <message>
        <source>They are numbered from 01 on, in rows of 13.</source>
        <translation>从 01 开始编号，每排 13 个。</translation>
    </message>
    <message>
        <source>Village groups</source>
        <translation>村民组</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>each of</source>
        <translation>每棚</translation>
    </message>
    <message>
        <source>for</source>
        <translation>可放</translation>
    </message>
    <message>
        <source>until</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>A few questions, then you can begin.</source>
        <translation>回答几个问题，就可以开始使用。</translation>
    </message>
    <message>
        <source>A made-up cooperative with a full year. Nothing in it can be spoilt.</source>
        <translation>一个虚构的合作社，有一整年的数据，可以放心试用。</translation>
    </message>
    <message>
        <source>All of this may stay empty; you can enter it later.</source>
        <translation>这些都可以先空着，以后再填。</translation>
    </message>
    <message>
        <source>As it stands on your papers.</source>
        <translation>按贵社单据上的写法填写。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Book or backup (*.coop)</source>
        <translation>账本或备份 (*.coop)</translation>
    </message>
    <message>
        <source>From this computer or a USB stick.</source>
        <translation>从本机或 U 盘。</translation>
    </message>
    <message>
        <source>It decides how a surplus is shared out; the two are never mixed.</source>
        <translation>它决定盈余怎样分配；两部法律不能混用。</translation>
    </message>
    <message>
        <source>Look at the demo first (演示)</source>
        <translation>先看看演示</translation>
    </message>
    <message>
        <source>Make a new book for our cooperative</source>
        <translation>为我社新建账本</translation>
    </message>
    <message>
        <source>Make the book</source>
        <translation>建立账本</translation>
    </message>
    <message>
        <source>Making the book</source>
        <translation>正在建立账本</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>One file holds everything. Backups are made by themselves.</source>
        <translation>全部数据都在一个文件里，并会自动备份。</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>打开账本</translation>
    </message>
    <message>
        <source>Open a book from a file, or restore a backup</source>
        <translation>打开已有账本，或用备份恢复</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想先做什么？</translation>
    </message>
    <message>
        <source>What you begin with</source>
        <translation>初始资料</translation>
    </message>
    <message>
        <source>Where should the book go?</source>
        <translation>账本放在哪里？</translation>
    </message>
    <message>
        <source>Where the book goes</source>
        <translation>账本放在哪里</translation>
    </message>
    <message>
        <source>Which law does it stand under?</source>
        <translation>适用哪部法律？</translation>
    </message>
    <message>
        <source>Your cooperative</source>
        <translation>贵社资料</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>What you typed last time is here again; it is not saved yet.</source>
        <translation>上次填写的内容已恢复，尚未保存。</translation>
    </message>
</context>
<context>
    <name>GiveDepositBackTask</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Give the deposit back</source>
        <translation>退押金</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Rent open</source>
        <translation>未付租金</translation>
    </message>
</context>
<context>
    <name>GoodsCourse</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>What</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Where it went: inferred, the oldest goods in store leave first</source>
        <translation>货物去向（推算：按先进先出）</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
</context>
<context>
    <name>GoodsTask</name>
    <message>
        <source>As the book has it</source>
        <translation>账面情况</translation>
    </message>
    <message>
        <source>Posted as {number}</source>
        <translation>已过账：{number}</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
</context>
<context>
    <name>GradeLines</name>
    <message>
        <source>{jin} jin too much</source>
        <translation>多出 {jin} 斤</translation>
    </message>
    <message>
        <source>{jin} jin without a grade</source>
        <translation>还有 {jin} 斤未分级</translation>
    </message>
    <message>
        <source>✓ adds up</source>
        <translation>✓ 已分完</translation>
    </message>
</context>
<context>
    <name>GradesSection</name>
    <message>
        <source>A change counts for new tickets only: those already posted keep the grade, the deduction and the price that were frozen on them.</source>
        <translation>修改只对以后的过磅单有效；已过账的过磅单，等级、扣减和单价都不变。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Usual deduction</source>
        <translation>常用扣减</translation>
    </message>
    <message>
        <source>Usual deduction (%)</source>
        <translation>常用扣减（%）</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>GreenhouseLeases</name>
    <message>
        <source>All leases</source>
        <translation>全部合同</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>全链条</translation>
    </message>
    <message>
        <source>Choose a season in the head: the register is of one season.</source>
        <translation>请先在页首选一季，台账按季打印。</translation>
    </message>
    <message>
        <source>Contract {number}</source>
        <translation>合同 {number}</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>End early</source>
        <translation>提前退租</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Give deposit back</source>
        <translation>退押金</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Greenhouse leases</source>
        <translation>大棚租约</translation>
    </message>
    <message>
        <source>Greenhouse {code}: {grower}</source>
        <translation>{code} 号大棚：{grower}</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Keep deposit</source>
        <translation>扣押金</translation>
    </message>
    <message>
        <source>Let a greenhouse</source>
        <translation>出租大棚</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未付</translation>
    </message>
    <message>
        <source>Open (yuan)</source>
        <translation>未付（元）</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Print contract</source>
        <translation>打印合同</translation>
    </message>
    <message>
        <source>Print register</source>
        <translation>打印台账</translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Register of greenhouse leases</source>
        <translation>大棚租赁台账</translation>
    </message>
    <message>
        <source>Renew last season&apos;s</source>
        <translation>续租上季</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>Rent (yuan)</source>
        <translation>租金（元）</translation>
    </message>
    <message>
        <source>Rent by</source>
        <translation>计租方式</translation>
    </message>
    <message>
        <source>Rent, yuan: {total} in all</source>
        <translation>租金（元），合计 {total}</translation>
    </message>
    <message>
        <source>Running today</source>
        <translation>今天在租的</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take deposit</source>
        <translation>收押金</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>The greenhouses let to growers stand here, one lease to a line.</source>
        <translation>租给种植户的大棚列在这里，一份合同一行。</translation>
    </message>
    <message>
        <source>Transfer to another</source>
        <translation>转让他人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Waive rent</source>
        <translation>减免租金</translation>
    </message>
    <message>
        <source>With rent open</source>
        <translation>有未付租金的</translation>
    </message>
    <message>
        <source>agreed until {day}</source>
        <translation>原定至 {day}</translation>
    </message>
    <message>
        <source>{agreed} yuan agreed, {held} yuan held</source>
        <translation>约定 {agreed} 元，现收存 {held} 元</translation>
    </message>
    <message>
        <source>{rate} yuan for the whole term</source>
        <translation>整个租期 {rate} 元</translation>
    </message>
    <message>
        <source>{rate} yuan per bag</source>
        <translation>每棒 {rate} 元</translation>
    </message>
    <message>
        <source>{rate} yuan per mu and year for {area} mu</source>
        <translation>每亩每年 {rate} 元，按 {area} 亩计</translation>
    </message>
</context>
<context>
    <name>GreenhousesPage</name>
    <message>
        <source>Add a greenhouse</source>
        <translation>新增大棚</translation>
    </message>
    <message>
        <source>Add a season</source>
        <translation>新增一季</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Enter the first greenhouse</source>
        <translation>登记第一个大棚</translation>
    </message>
    <message>
        <source>How the greenhouses are shown</source>
        <translation>大棚的显示方式</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Jin so far</source>
        <translation>已收斤数</translation>
    </message>
    <message>
        <source>Let a greenhouse</source>
        <translation>出租大棚</translation>
    </message>
    <message>
        <source>Live bags</source>
        <translation>存活菌棒</translation>
    </message>
    <message>
        <source>Median per bag</source>
        <translation>每棒中位数</translation>
    </message>
    <message>
        <source>Number, grower, live bags, jin so far, jin per bag; the mark on each bar is the season&apos;s median</source>
        <translation>棚号、种植户、存活菌棒、已收斤数、每棒斤数；横条上的竖线是本季中位数</translation>
    </message>
    <message>
        <source>The greenhouses of the base belong here, in their rows.</source>
        <translation>基地的大棚按排列在这里。</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>方块</translation>
    </message>
    <message>
        <source>Tiles or calendar (Ctrl+L)</source>
        <translation>方块或日历（Ctrl+L）</translation>
    </message>
    <message>
        <source>What was typed is kept as a draft</source>
        <translation>已填内容存为草稿</translation>
    </message>
</context>
<context>
    <name>HarvestPage</name>
    <message>
        <source>+ The rest into this grade</source>
        <translation>+ 余下全归此级</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>关联单</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Flush</source>
        <translation>潮次</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Gross (jin)</source>
        <translation>毛重（斤）</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Pay weight (jin)</source>
        <translation>结算重量（斤）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>采摘</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>磅秤</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>{name} grows in no greenhouse on {day}.</source>
        <translation>{name}在 {day} 没有在种的大棚。</translation>
    </message>
</context>
<context>
    <name>HeapTask</name>
    <message>
        <source>Cost of what is taken</source>
        <translation>出库成本</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>现有库存</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>出库后剩余</translation>
    </message>
    <message>
        <source>{figure} yuan</source>
        <translation>{figure} 元</translation>
    </message>
</context>
<context>
    <name>InspectTask</name>
    <message>
        <source>After it</source>
        <translation>巡棚后</translation>
    </message>
    <message>
        <source>Before the inspection</source>
        <translation>巡棚前</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>由谁承担</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cleared out</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Contaminated</source>
        <translation>杂菌</translation>
    </message>
    <message>
        <source>Done about it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>巡棚</translation>
    </message>
    <message>
        <source>Inspection posted: {number}</source>
        <translation>巡棚检查单已保存：{number}</translation>
    </message>
    <message>
        <source>Live bags</source>
        <translation>存活菌棒</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Nothing grows today: there is nothing to inspect.</source>
        <translation>今天没有在种的大棚，无需巡棚。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo of the inspection</source>
        <translation>巡棚照片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Post the inspection</source>
        <translation>保存检查单</translation>
    </message>
    <message>
        <source>Spots left as they are: they wait for somebody to come back.</source>
        <translation>留着未处理的菌斑，等人回来处理。</translation>
    </message>
    <message>
        <source>Untreated</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>{gone} are gone, but only {live} are live.</source>
        <translation>损失 {gone} 棒，但现存活只有 {live} 棒。</translation>
    </message>
</context>
<context>
    <name>InspectionPanel</name>
    <message>
        <source>Borne by</source>
        <translation>由谁承担</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cleared out</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Contaminated</source>
        <translation>杂菌</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Done about it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Greenhouse {code} inspected on {day}</source>
        <translation>{code} 号大棚 {day} 巡棚</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Inspect again</source>
        <translation>再次巡棚</translation>
    </message>
    <message>
        <source>Its photo is no longer in the folder of photos.</source>
        <translation>照片已不在照片文件夹中。</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Replace bags</source>
        <translation>补发菌棒</translation>
    </message>
    <message>
        <source>The crop</source>
        <translation>本茬情况</translation>
    </message>
    <message>
        <source>This inspection is void.</source>
        <translation>这张检查单已作废。</translation>
    </message>
    <message>
        <source>Untreated spots</source>
        <translation>未处理菌斑</translation>
    </message>
    <message>
        <source>{spots} untreated spots have been waiting for {days} days.</source>
        <translation>{spots} 处菌斑未处理，已等 {days} 天。</translation>
    </message>
</context>
<context>
    <name>InspectionsSegment</name>
    <message>
        <source>Broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Contaminated</source>
        <translation>杂菌</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Done about it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Inspect a greenhouse</source>
        <translation>去巡棚</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Shed</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Untreated</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Waits (days)</source>
        <translation>已等（天）</translation>
    </message>
    <message>
        <source>What is found when somebody looks into a greenhouse belongs here.</source>
        <translation>巡棚时发现的情况记在这里。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
</context>
<context>
    <name>InvoiceTask</name>
    <message>
        <source>All sales to {buyer} are invoiced.</source>
        <translation>{buyer}的销售已全部开票。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Enter the invoice</source>
        <translation>登记发票</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Invoice entered: {number}</source>
        <translation>已登记发票：{number}</translation>
    </message>
    <message>
        <source>Invoice to {buyer}</source>
        <translation>给{buyer}开票</translation>
    </message>
    <message>
        <source>Not invoiced (yuan)</source>
        <translation>未开票（元）</translation>
    </message>
    <message>
        <source>Number of the invoice</source>
        <translation>发票号码</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>This invoice</source>
        <translation>本张发票</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>IssueTask</name>
    <message>
        <source>Bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Issue bags</source>
        <translation>发放菌棒</translation>
    </message>
    <message>
        <source>Issue them</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Issued {count} bags: {number}</source>
        <translation>已发放 {count} 棒：{number}</translation>
    </message>
    <message>
        <source>Nothing grows today: let a greenhouse first.</source>
        <translation>今天没有在种的大棚：请先出租大棚。</translation>
    </message>
    <message>
        <source>Of these batches</source>
        <translation>所取批次</translation>
    </message>
    <message>
        <source>On credit</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>现付</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Price per bag</source>
        <translation>每棒单价</translation>
    </message>
    <message>
        <source>Room for {room} more; {store} in store.</source>
        <translation>还可放 {room} 棒；在库 {store} 棒。</translation>
    </message>
    <message>
        <source>This issue</source>
        <translation>本次发放</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{store} in store.</source>
        <translation>在库 {store} 棒。</translation>
    </message>
</context>
<context>
    <name>KeepDepositTask</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>扣下</translation>
    </message>
    <message>
        <source>Keep the deposit</source>
        <translation>扣押金</translation>
    </message>
</context>
<context>
    <name>LandLeases</name>
    <message>
        <source>All leases</source>
        <translation>全部合同</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Area (mu)</source>
        <translation>面积（亩）</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>全链条</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>End early</source>
        <translation>提前退租</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>File consent to net</source>
        <translation>登记抵扣同意书</translation>
    </message>
    <message>
        <source>For</source>
        <translation>租期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Land leased in from households stands here, one lease to a line.</source>
        <translation>从农户流转来的土地列在这里，一份合同一行。</translation>
    </message>
    <message>
        <source>Land leases</source>
        <translation>土地流转</translation>
    </message>
    <message>
        <source>Lease land</source>
        <translation>流转土地</translation>
    </message>
    <message>
        <source>Netting</source>
        <translation>抵扣</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Plot {plot}: {person}</source>
        <translation>地块 {plot}：{person}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Price (yuan per mu and year)</source>
        <translation>单价（元/亩·年）</translation>
    </message>
    <message>
        <source>Rent, yuan: {total} in all</source>
        <translation>租金（元），合计 {total}</translation>
    </message>
    <message>
        <source>Running today</source>
        <translation>今天在租的</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>agreed until {day}</source>
        <translation>原定至 {day}</translation>
    </message>
    <message>
        <source>consent {number} from {start} on</source>
        <translation>同意书 {number}，{start} 起长期有效</translation>
    </message>
    <message>
        <source>consent {number}, {start} … {last}</source>
        <translation>同意书 {number}，{start} 至 {last}</translation>
    </message>
    <message>
        <source>no consent on file: rent is paid in full</source>
        <translation>没有同意书，租金全额发放</translation>
    </message>
    <message>
        <source>{area} mu</source>
        <translation>{area} 亩</translation>
    </message>
    <message>
        <source>{days}, afterwards</source>
        <translation>{days}，期满付</translation>
    </message>
    <message>
        <source>{days}, in advance</source>
        <translation>{days}，预付</translation>
    </message>
    <message>
        <source>{price} from {day} on</source>
        <translation>{day} 起 {price}</translation>
    </message>
    <message>
        <source>{price} yuan per mu and year</source>
        <translation>每亩每年 {price} 元</translation>
    </message>
</context>
<context>
    <name>LandRents</name>
    <message>
        <source>All rents</source>
        <translation>全部租金</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Area (mu)</source>
        <translation>面积（亩）</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>File consent to net</source>
        <translation>登记抵扣同意书</translation>
    </message>
    <message>
        <source>For</source>
        <translation>租期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Land rent of {person}</source>
        <translation>{person}的土地租金</translation>
    </message>
    <message>
        <source>Land rents</source>
        <translation>地租发放</translation>
    </message>
    <message>
        <source>Land rents due</source>
        <translation>到期土地租金</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Lease land</source>
        <translation>流转土地</translation>
    </message>
    <message>
        <source>No land rent falls due in the period chosen in the head.</source>
        <translation>页首所选期间内没有到期的土地租金。</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>未付清</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Paid (yuan)</source>
        <translation>已付（元）</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Post it</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Post what is due</source>
        <translation>到期租金过账</translation>
    </message>
    <message>
        <source>Posted as</source>
        <translation>过账单号</translation>
    </message>
    <message>
        <source>Posted, to be paid</source>
        <translation>已过账待发放</translation>
    </message>
    <message>
        <source>Print due list</source>
        <translation>打印到期表</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>Rent (yuan)</source>
        <translation>租金（元）</translation>
    </message>
    <message>
        <source>Sign-off sheet</source>
        <translation>打印签领表</translation>
    </message>
    <message>
        <source>Sign-off sheet of land rents</source>
        <translation>土地租金发放签领表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To be posted</source>
        <translation>待过账</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>not posted yet</source>
        <translation>未过账</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>{area} mu</source>
        <translation>{area} 亩</translation>
    </message>
</context>
<context>
    <name>LawChoice</name>
    <message>
        <source>Law of 2017: at least 60 % of the distributable surplus goes back to the members in proportion to what they traded.</source>
        <translation>2017 年修订的《农民专业合作社法》：可分配盈余至少 60% 按成员与本社的交易量（额）比例返还。</translation>
    </message>
    <message>
        <source>Law of 2025: after the reserves, the members share by their quantified income shares; relief payments and public works come from here.</source>
        <translation>2025 年施行的《农村集体经济组织法》：提取公积公益金后，按量化给成员的收益权份额分配；困难补助和公益事业从这里支出。</translation>
    </message>
</context>
<context>
    <name>LawSection</name>
    <message>
        <source>Law</source>
        <translation>适用法律</translation>
    </message>
    <message>
        <source>The law decides how a surplus is shared out. The two are never mixed in one book: once a document was posted, the choice stays as it is.</source>
        <translation>适用哪部法律，决定盈余怎样分配。同一账本不能混用两部法律：有单据过账后就不能再改。</translation>
    </message>
</context>
<context>
    <name>LeafPage</name>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>关联单</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Pay weight (jin)</source>
        <translation>结算重量（斤）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>扣减规定</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>磅秤</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Village group</source>
        <translation>村民组</translation>
    </message>
</context>
<context>
    <name>LeaseCalendar</name>
    <message>
        <source>Crops</source>
        <translation>茬数</translation>
    </message>
    <message>
        <source>Idle days</source>
        <translation>闲置天数</translation>
    </message>
    <message>
        <source>Lease calendar</source>
        <translation>承包日历</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第 {number} 排</translation>
    </message>
</context>
<context>
    <name>LeaseDocumentWords</name>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Bags taken over</source>
        <translation>接收棒数</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计算方法</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>First day without the greenhouse</source>
        <translation>退棚日</translation>
    </message>
    <message>
        <source>First day without the land</source>
        <translation>退地日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Payment days</source>
        <translation>付款日</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Price per bag</source>
        <translation>每棒单价</translation>
    </message>
    <message>
        <source>Price per mu and year</source>
        <translation>每亩每年单价</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>租金标准</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>The new grower&apos;s first day</source>
        <translation>新承包人首日</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Until, including</source>
        <translation>至（含当天）</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>afterwards</source>
        <translation>后付</translation>
    </message>
    <message>
        <source>in advance</source>
        <translation>先付</translation>
    </message>
    <message>
        <source>until it is taken back</source>
        <translation>直至撤回</translation>
    </message>
    <message>
        <source>{figure} mu</source>
        <translation>{figure} 亩</translation>
    </message>
    <message>
        <source>{figure} yuan</source>
        <translation>{figure} 元</translation>
    </message>
    <message>
        <source>{yuan} yuan per mu and year</source>
        <translation>每亩每年 {yuan} 元</translation>
    </message>
</context>
<context>
    <name>LeaseLandTask</name>
    <message>
        <source>A line for each: 2026-01-01 850</source>
        <translation>一行一个：2026-01-01 850</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计算方法</translation>
    </message>
    <message>
        <source>Each payment is for the time after it</source>
        <translation>每次付的是付款日之后的租金</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>In advance</source>
        <translation>预付</translation>
    </message>
    <message>
        <source>Land leased: {number}</source>
        <translation>已流转：{number}</translation>
    </message>
    <message>
        <source>Later prices</source>
        <translation>以后的单价</translation>
    </message>
    <message>
        <source>Lease it</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Lease land</source>
        <translation>流转土地</translation>
    </message>
    <message>
        <source>Month and day, several with blanks between: 06-30 12-31</source>
        <translation>写月和日，多个用空格隔开：06-30 12-31</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款日</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Price per mu and year</source>
        <translation>每亩每年单价</translation>
    </message>
    <message>
        <source>Rent of this lease</source>
        <translation>本合同租金</translation>
    </message>
    <message>
        <source>There is no plot yet. Add the plots first, in their list.</source>
        <translation>还没有地块，请先在“地块”列表里新增。</translation>
    </message>
    <message>
        <source>Until, including</source>
        <translation>至（含当天）</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 期</translation>
    </message>
</context>
<context>
    <name>LeaseTask</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deposit agreed</source>
        <translation>约定押金</translation>
    </message>
    <message>
        <source>Greenhouse {code}, {grower}: rent</source>
        <translation>{code} 号大棚 {grower}：租金</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation>现收存</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Posted: {number}</source>
        <translation>已过账：{number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>This lease</source>
        <translation>本合同</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>LetTask</name>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计算方法</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Enter the greenhouses and a season first, on the page of greenhouses.</source>
        <translation>请先在“大棚”页录入大棚和季。</translation>
    </message>
    <message>
        <source>First due</source>
        <translation>第一期到期</translation>
    </message>
    <message>
        <source>For the whole term</source>
        <translation>整个租期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Greenhouse let: {number}</source>
        <translation>已出租：{number}</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Let a greenhouse</source>
        <translation>出租大棚</translation>
    </message>
    <message>
        <source>Let it</source>
        <translation>出租</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>Rent of this lease</source>
        <translation>本合同租金</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Second due</source>
        <translation>第二期到期</translation>
    </message>
    <message>
        <source>Third due</source>
        <translation>第三期到期</translation>
    </message>
    <message>
        <source>Until, including</source>
        <translation>至（含当天）</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>一次付清</translation>
    </message>
    <message>
        <source>by dates</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>in three parts</source>
        <translation>分三期</translation>
    </message>
    <message>
        <source>in two parts</source>
        <translation>分两期</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>yuan a bag</source>
        <translation>元/棒</translation>
    </message>
    <message>
        <source>yuan a mu</source>
        <translation>元/亩·年</translation>
    </message>
    <message>
        <source>yuan in all</source>
        <translation>元（整期）</translation>
    </message>
</context>
<context>
    <name>ListSection</name>
    <message>
        <source>Close without saving</source>
        <translation>不保存，关闭</translation>
    </message>
    <message>
        <source>Save this first, or close it.</source>
        <translation>请先保存，或关闭。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>填写的内容还没有保存。</translation>
    </message>
</context>
<context>
    <name>LiveWeight</name>
    <message>
        <source>Gross from the scale</source>
        <translation>毛重取自磅秤</translation>
    </message>
    <message>
        <source>Gross typed by hand</source>
        <translation>毛重为手工输入</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
</context>
<context>
    <name>LossTask</name>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is in store that could be lost.</source>
        <translation>库里没有可以报损的物资。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Quantity lost</source>
        <translation>报损数量</translation>
    </message>
    <message>
        <source>Record a loss</source>
        <translation>报损</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>Cooperative desk</source>
        <translation>合作社工作台</translation>
    </message>
    <message>
        <source>Finishing what is under way, then the window closes …</source>
        <translation>正在完成手头的操作，随后自动关闭…</translation>
    </message>
    <message>
        <source>Opening the book …</source>
        <translation>正在打开账本 …</translation>
    </message>
    <message>
        <source>Something typed on these pages was not posted yet: {pages}. It is kept as a draft.</source>
        <translation>这些页面有内容还没有过账：{pages}。内容会留作草稿。</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>A whole year of a made-up cooperative is entered, ticket by ticket.</source>
        <translation>正在逐张录入一个虚构合作社的全年单据。</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>正在制作演示账本</translation>
    </message>
</context>
<context>
    <name>MassBalances</name>
    <message>
        <source>= in store (jin)</source>
        <translation>= 库存（斤）</translation>
    </message>
    <message>
        <source>Before (jin)</source>
        <translation>期初（斤）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Mass balance</source>
        <translation>物料平衡</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>新加工批次</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>What came in, what became of it and what is left stands here, day by day.</source>
        <translation>每天进了多少、用到哪里、还剩多少，在这里逐日列出。</translation>
    </message>
    <message>
        <source>and on the way</source>
        <translation>另在途</translation>
    </message>
    <message>
        <source>{product} by day</source>
        <translation>{product}（逐日）</translation>
    </message>
    <message>
        <source>{product} by grade</source>
        <translation>{product}（按等级）</translation>
    </message>
</context>
<context>
    <name>MembershipTask</name>
    <message>
        <source>Begin a membership</source>
        <translation>登记为成员</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the membership</source>
        <translation>结束成员资格</translation>
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
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>MoneyTask</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方式</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航栏</translation>
    </message>
    <message>
        <source>Show or hide the words</source>
        <translation>显示或隐藏文字</translation>
    </message>
</context>
<context>
    <name>NewBatchTask</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A bag weighs</source>
        <translation>标准棒重</translation>
    </message>
    <message>
        <source>As it is written on the bags, such as 24-03 A</source>
        <translation>写在菌棒上的批号，如 24-03 甲</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>外购</translation>
    </message>
    <message>
        <source>Came in on</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Cost of a bag</source>
        <translation>每棒成本</translation>
    </message>
    <message>
        <source>Cost of a jin of dry tea (yuan)</source>
        <translation>干茶每斤成本（元）</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>棒数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dry tea out</source>
        <translation>产出干茶</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <source>Inoculated on</source>
        <translation>接种日期</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Leaf in</source>
        <translation>投入茶青</translation>
    </message>
    <message>
        <source>Leaf to dry tea, out-turn</source>
        <translation>鲜干比、制成率</translation>
    </message>
    <message>
        <source>Left empty: the day and a number, such as {name}.</source>
        <translation>不填则按日期编号，如 {name}。</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>自制</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制棒日期</translation>
    </message>
    <message>
        <source>More than is in store on that day: {grades}.</source>
        <translation>超过当天库存：{grades}。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>批次名称</translation>
    </message>
    <message>
        <source>New batch of bags</source>
        <translation>新批次菌棒</translation>
    </message>
    <message>
        <source>New processing batch</source>
        <translation>新加工批次</translation>
    </message>
    <message>
        <source>No leaf is in store yet: buy some at the leaf counter first.</source>
        <translation>库里还没有茶青，请先在茶青收购台过磅。</translation>
    </message>
    <message>
        <source>Nobody is a supplier yet: give somebody that role on the page of people.</source>
        <translation>还没有供应商：请在“人员”页给人加上供应商身份。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Post the batch</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Process loss (jin)</source>
        <translation>加工损耗（斤）</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Strain</source>
        <translation>菌种</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Take it into the store</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>The batch is in the store: {number}</source>
        <translation>批次已入库：{number}</translation>
    </message>
    <message>
        <source>The batch is posted: {number}</source>
        <translation>加工批次已过账：{number}</translation>
    </message>
    <message>
        <source>The batch together</source>
        <translation>整批合计</translation>
    </message>
    <message>
        <source>This batch</source>
        <translation>本批</translation>
    </message>
    <message>
        <source>Water in it</source>
        <translation>含水率</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>用工</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>give or take</source>
        <translation>允许偏差 ±</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>{fresh} jin of leaf for one of dry tea; usually it is {low} to {high}.</source>
        <translation>{fresh} 斤茶青制 1 斤干茶；通常是 {low} 至 {high} 斤。</translation>
    </message>
</context>
<context>
    <name>NewGreenhouseForm</name>
    <message>
        <source>Add a greenhouse</source>
        <translation>新增大棚</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Added greenhouse {code}</source>
        <translation>已新增 {code} 号大棚</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Greenhouse number</source>
        <translation>棚号</translation>
    </message>
    <message>
        <source>Place in the row</source>
        <translation>排内位置</translation>
    </message>
    <message>
        <source>Room for</source>
        <translation>可放</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>排</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>mu</source>
        <translation>亩</translation>
    </message>
</context>
<context>
    <name>NewInputTask</name>
    <message>
        <source>Counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>计量方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New input</source>
        <translation>新增物资</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>称重</translation>
    </message>
    <message>
        <source>What one of it is called: roll, box, bottle</source>
        <translation>一个叫什么：卷、箱、瓶</translation>
    </message>
</context>
<context>
    <name>NewListTask</name>
    <message>
        <source>Both days counted. Empty: until the next list begins.</source>
        <translation>首尾两天都算。不填：到下一张价表开始为止。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New price list: {product}</source>
        <translation>新价表：{product}</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存价表</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Yuan per jin</source>
        <translation>元/斤</translation>
    </message>
    <message>
        <source>until</source>
        <translation>止</translation>
    </message>
</context>
<context>
    <name>NewSeasonForm</name>
    <message>
        <source>Add a season</source>
        <translation>新增一季</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Added the season {name}</source>
        <translation>已新增{name}</translation>
    </message>
    <message>
        <source>For example: 2025 spring</source>
        <translation>例如：2025 春季</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Until, including</source>
        <translation>结束日期（含当天）</translation>
    </message>
</context>
<context>
    <name>NumbersTask</name>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Bank number</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>ID and bank numbers</source>
        <translation>身份证号和银行账号</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Nothing on file yet.</source>
        <translation>还没有登记。</translation>
    </message>
    <message>
        <source>On file: {number}. Empty: it stays.</source>
        <translation>已登记：{number}。不填则不变。</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链条</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Greenhouses</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>香菇收购</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>茶青收购</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>租约</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People and money</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>结算单</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Tea processing</source>
        <translation>茶叶加工</translation>
    </message>
    <message>
        <source>Ticket check</source>
        <translation>过磅核查</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>OnHand</name>
    <message>
        <source>Average (yuan)</source>
        <translation>均价（元）</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>New input</source>
        <translation>新增物资</translation>
    </message>
    <message>
        <source>Oldest of</source>
        <translation>最早入库</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有库存</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>物资入库</translation>
    </message>
    <message>
        <source>Record a loss</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Use inputs</source>
        <translation>领料</translation>
    </message>
    <message>
        <source>Value (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>What lies in store belongs here: mushrooms, leaf and tea come from the counters, film, spawn and fuel are received.</source>
        <translation>库里的东西都在这里：香菇、茶青和干茶从收购和加工来，地膜、菌种、燃料在这里入库。</translation>
    </message>
    <message>
        <source>no longer in use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>{jin} jin kept too long</source>
        <translation>{jin} 斤存放过久</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>By scale</source>
        <translation>磅秤读数</translation>
    </message>
    <message>
        <source>Deduction changed</source>
        <translation>改扣率</translation>
    </message>
    <message>
        <source>Everybody who posted tickets in these days stands here.</source>
        <translation>这里列出这段时间开过磅单的每个人。</translation>
    </message>
    <message>
        <source>Grade changed</source>
        <translation>改等级</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>过磅员</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>过磅员</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>手输毛重</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Weight (jin)</source>
        <translation>重量（斤）</translation>
    </message>
    <message>
        <source>Weight and amount are of tickets that stand. A dash: tickets of before do not say it.</source>
        <translation>重量和金额不含作废单。横线：以前的过磅单没有这项记录。</translation>
    </message>
</context>
<context>
    <name>OverviewButton</name>
    <message>
        <source>Add to the overview (F6)</source>
        <translation>放到总览（F6）</translation>
    </message>
    <message>
        <source>Take off the overview (F6)</source>
        <translation>已在总览上：移走（F6）</translation>
    </message>
    <message>
        <source>The chart no longer stands on the overview.</source>
        <translation>已从总览移走这张图。</translation>
    </message>
    <message>
        <source>The chart stands on the overview, as its last card.</source>
        <translation>已放到总览，排在最后。</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>All cards are hidden.</source>
        <translation>卡片全部隐藏了。</translation>
    </message>
    <message>
        <source>Arrange cards</source>
        <translation>排列卡片</translation>
    </message>
    <message>
        <source>Bought today, this week, this season</source>
        <translation>今日、本周、本季收购</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回来</translation>
    </message>
    <message>
        <source>Taken off the overview: {name}</source>
        <translation>已从总览移走：{name}</translation>
    </message>
    <message>
        <source>The year: {figure}</source>
        <translation>全年：{figure}</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>All seasons</source>
        <translation>不分季</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Other days …</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>期间：{period}</translation>
    </message>
    <message>
        <source>Season: {season}</source>
        <translation>季：{season}</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Saved: {place}</source>
        <translation>已保存：{place}</translation>
    </message>
    <message>
        <source>This went to {printer}.</source>
        <translation>已送到 {printer} 打印。</translation>
    </message>
</context>
<context>
    <name>PaperSection</name>
    <message>
        <source>241 × 140 mm, three-part</source>
        <translation>241 × 140 毫米三联</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 毫米卷纸</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>结算单</translation>
    </message>
    <message>
        <source>Statements are always A4. Choose the paper that lies in the printer at the scale.</source>
        <translation>结算单固定用 A4。请选择磅秤旁打印机里的纸。</translation>
    </message>
    <message>
        <source>Weigh tickets</source>
        <translation>过磅单</translation>
    </message>
</context>
<context>
    <name>PayRentsTask</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Households ticked: {count}</source>
        <translation>已勾选 {count} 户</translation>
    </message>
    <message>
        <source>Kept for debts</source>
        <translation>抵扣欠款</translation>
    </message>
    <message>
        <source>Land rents paid to households: {count}</source>
        <translation>已向 {count} 户发放土地租金</translation>
    </message>
    <message>
        <source>No posted land rent is waiting to be paid.</source>
        <translation>没有已过账待发放的土地租金。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Pay land rents</source>
        <translation>发放土地租金</translation>
    </message>
    <message>
        <source>Pay them</source>
        <translation>发放</translation>
    </message>
</context>
<context>
    <name>PayoutTask</name>
    <message>
        <source>Mushrooms and leaf</source>
        <translation>香菇款和茶青款</translation>
    </message>
    <message>
        <source>Nothing is owed to {person} at the moment.</source>
        <translation>目前没有应付给{person}的款项。</translation>
    </message>
    <message>
        <source>Owed: {what}</source>
        <translation>应付：{what}</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Pay out to {person}</source>
        <translation>付款给{person}</translation>
    </message>
    <message>
        <source>Recovered: {part}</source>
        <translation>抵扣：{part}</translation>
    </message>
    <message>
        <source>This payout</source>
        <translation>本次付款</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{number}: {amount} yuan paid out to {person}</source>
        <translation>{number}：已付给{person} {amount} 元</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>PeopleChooser</name>
    <message>
        <source>Choose nobody</source>
        <translation>全部不选</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, code or end of the phone</source>
        <translation>姓名、拼音、首字母、编号或电话尾号</translation>
    </message>
    <message>
        <source>People to choose from</source>
        <translation>可选人员</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>已选 {count} 人</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Balance (yuan)</source>
        <translation>余额（元）</translation>
    </message>
    <message>
        <source>Balance: what is owed to the person; with a minus, what the person owes.</source>
        <translation>余额：合作社应付的钱；负数是尚欠合作社的钱。</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Everybody the co-op deals with stands here, once each.</source>
        <translation>与合作社有往来的人都登记在这里，每人一行。</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>村民组</translation>
    </message>
    <message>
        <source>Growers</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, code or end of the phone</source>
        <translation>姓名、拼音、首字母、编号或电话尾号</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>没有符合的人。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Tea farmers</source>
        <translation>茶农</translation>
    </message>
    <message>
        <source>Which people</source>
        <translation>哪些人</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>务工人员</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Statement of {person}</source>
        <translation>{person}的结算单</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>看哪几天？</translation>
    </message>
</context>
<context>
    <name>PeriodTable</name>
    <message>
        <source>Fresh leaf bought</source>
        <translation>茶青收购</translation>
    </message>
    <message>
        <source>Mushrooms bought</source>
        <translation>香菇收购</translation>
    </message>
    <message>
        <source>This season</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>last year, jin</source>
        <translation>去年（斤）</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{period}: its tickets</source>
        <translation>{period}的单据</translation>
    </message>
</context>
<context>
    <name>PersonIdentity</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Agree on a share</source>
        <translation>约定抵扣比例</translation>
    </message>
    <message>
        <source>Change the numbers</source>
        <translation>修改号码</translation>
    </message>
    <message>
        <source>Debts at the counter</source>
        <translation>过磅时抵扣</translation>
    </message>
    <message>
        <source>Edit the person</source>
        <translation>修改资料</translation>
    </message>
    <message>
        <source>End the membership</source>
        <translation>结束成员资格</translation>
    </message>
    <message>
        <source>End this role</source>
        <translation>结束这个身份</translation>
    </message>
    <message>
        <source>End this share</source>
        <translation>结束这份约定</translation>
    </message>
    <message>
        <source>Give a role</source>
        <translation>增加身份</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>ID and bank</source>
        <translation>证件和银行账号</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>成员资格</translation>
    </message>
    <message>
        <source>Not a member. Begin a membership</source>
        <translation>非成员，登记为成员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>{percent} % of each ticket</source>
        <translation>每单抵扣 {percent} %</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Advance</source>
        <translation>预支</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Balance (yuan)</source>
        <translation>余额（元）</translation>
    </message>
    <message>
        <source>Balance brought forward</source>
        <translation>上期结余</translation>
    </message>
    <message>
        <source>Brought (yuan)</source>
        <translation>交来（元）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Is owed (yuan)</source>
        <translation>应付（元）</translation>
    </message>
    <message>
        <source>Nothing in {period}.</source>
        <translation>{period} 没有往来。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Owes (yuan)</source>
        <translation>尚欠（元）</translation>
    </message>
    <message>
        <source>Paid (yuan)</source>
        <translation>已付（元）</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Print statement F8</source>
        <translation>打印结算单 F8</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>What</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>at the end of {day}</source>
        <translation>截至 {day}</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Name, initials, code or phone</source>
        <translation>姓名、首字母或编号</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到此人</translation>
    </message>
</context>
<context>
    <name>PersonTask</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Edit the person</source>
        <translation>修改资料</translation>
    </message>
    <message>
        <source>Empty: no member</source>
        <translation>不填：不是成员</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入社日期</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>The roles begin on this day.</source>
        <translation>以上身份从这一天开始。</translation>
    </message>
    <message>
        <source>Village group</source>
        <translation>村民组</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>无村民组</translation>
    </message>
</context>
<context>
    <name>PhotoEdit</name>
    <message>
        <source>Choose a photo …</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>不要照片</translation>
    </message>
</context>
<context>
    <name>PhotoLabel</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Show it large (Enter)</source>
        <translation>放大（Enter）</translation>
    </message>
    <message>
        <source>This picture cannot be shown: {name}</source>
        <translation>这张图片无法显示：{name}</translation>
    </message>
</context>
<context>
    <name>PlotTask</name>
    <message>
        <source>Add a plot</source>
        <translation>新增地块</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Edit the plot</source>
        <translation>修改地块</translation>
    </message>
    <message>
        <source>Greenhouses on it</source>
        <translation>地上的大棚</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Numbers with blanks between: 01 02 03</source>
        <translation>棚号用空格隔开：01 02 03</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Add a plot</source>
        <translation>新增地块</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Area (mu)</source>
        <translation>面积（亩）</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>全链条</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Free (mu)</source>
        <translation>未租（亩）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Greenhouses</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Lease this plot</source>
        <translation>流转这块地</translation>
    </message>
    <message>
        <source>Leased (mu)</source>
        <translation>已租（亩）</translation>
    </message>
    <message>
        <source>Leased today</source>
        <translation>今天已租</translation>
    </message>
    <message>
        <source>Leases of this plot</source>
        <translation>这块地的流转合同</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Plot {plot}: {person}</source>
        <translation>地块 {plot}：{person}</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>The plots of the households stand here, with the greenhouses on them.</source>
        <translation>农户的地块列在这里，并注明地上的大棚。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>mu</source>
        <translation>亩</translation>
    </message>
    <message>
        <source>{area} mu</source>
        <translation>{area} 亩</translation>
    </message>
</context>
<context>
    <name>PostRentsTask</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Land rents posted: {count}</source>
        <translation>已过账 {count} 笔土地租金</translation>
    </message>
    <message>
        <source>No land rent that fell due in this period is waiting to be posted.</source>
        <translation>本期间没有待过账的到期土地租金。</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Post land rents</source>
        <translation>土地租金过账</translation>
    </message>
    <message>
        <source>Post them</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Rents</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>Rents ticked: {count}</source>
        <translation>已勾选 {count} 笔</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>PriceGrid</name>
    <message>
        <source>+ A special price for a time of day or a village group</source>
        <translation>+ 按时段或村民组另定单价</translation>
    </message>
    <message>
        <source>Drop this line</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Village group</source>
        <translation>村民组</translation>
    </message>
    <message>
        <source>all groups</source>
        <translation>所有村民组</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不分时段</translation>
    </message>
    <message>
        <source>now {price}</source>
        <translation>现价 {price}</translation>
    </message>
</context>
<context>
    <name>PriceSegment</name>
    <message>
        <source>Copy to a new list</source>
        <translation>复制为新价表</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>执行日期</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Its prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Set at</source>
        <translation>定价时间</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>定价人</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>When and for whom</source>
        <translation>时段、村民组</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw this list</source>
        <translation>撤回本价表</translation>
    </message>
    <message>
        <source>Withdrawing the list</source>
        <translation>正在撤回价表</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Withdrawn: the prices before it go on.</source>
        <translation>已撤回，沿用之前的价格。</translation>
    </message>
    <message>
        <source>Yuan per jin</source>
        <translation>元/斤</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>不分</translation>
    </message>
    <message>
        <source>from {day} until the next list</source>
        <translation>{day} 起，至下一次定价</translation>
    </message>
    <message>
        <source>was to begin on {day}</source>
        <translation>原定 {day} 起</translation>
    </message>
    <message>
        <source>{day} alone</source>
        <translation>仅 {day} 一天</translation>
    </message>
    <message>
        <source>{name} will not hold; the prices before it go on. Withdraw it?</source>
        <translation>撤回后“{name}”不再执行，沿用之前的价格。确定撤回吗？</translation>
    </message>
</context>
<context>
    <name>PriceTask</name>
    <message>
        <source>At these prices they would have come to</source>
        <translation>按这些价格应为</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>No grade of this product is offered; add one in the settings first.</source>
        <translation>该品种没有在用的等级，请先在设置里添加。</translation>
    </message>
    <message>
        <source>No ticket was posted today to try these prices on.</source>
        <translation>今天还没有过磅单，无法试算。</translation>
    </message>
    <message>
        <source>Today&apos;s {tickets} tickets came to</source>
        <translation>今日 {tickets} 张过磅单，实付</translation>
    </message>
    <message>
        <source>Tried out on today&apos;s tickets</source>
        <translation>按今日过磅单试算</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Board on the second screen</source>
        <translation>在第二块屏幕上显示价格牌</translation>
    </message>
</context>
<context>
    <name>PricesSection</name>
    <message>
        <source>Open the prices</source>
        <translation>打开价格</translation>
    </message>
    <message>
        <source>Prices have a page of their own: today&apos;s and tomorrow&apos;s, every list so far, the notice to pin up. A saved list is never edited, and a ticket keeps the price of its day.</source>
        <translation>价格有单独的页面：今日和明日的价格、历次价表、张贴的公示。价表保存后不能修改，过磅单始终按当天的价格。</translation>
    </message>
</context>
<context>
    <name>PrintingSection</name>
    <message>
        <source>241 × 140 mm form</source>
        <translation>241 × 140 毫米三联纸</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 毫米卷纸</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>As set under Paper</source>
        <translation>同“纸张”设置</translation>
    </message>
    <message>
        <source>Choose a printer for this paper first.</source>
        <translation>请先为这种纸选一台打印机。</translation>
    </message>
    <message>
        <source>Harvest counter prints</source>
        <translation>香菇过磅用纸</translation>
    </message>
    <message>
        <source>Leaf counter prints</source>
        <translation>茶青过磅用纸</translation>
    </message>
    <message>
        <source>None: keep a PDF</source>
        <translation>不打印，存为 PDF</translation>
    </message>
    <message>
        <source>Print when posting</source>
        <translation>过账时打印</translation>
    </message>
    <message>
        <source>Printer for {paper}</source>
        <translation>{paper} 的打印机</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>Test page: {paper}</source>
        <translation>测试页：{paper}</translation>
    </message>
    <message>
        <source>The test page went to {printer}.</source>
        <translation>测试页已送到 {printer}。</translation>
    </message>
    <message>
        <source>Tickets are printed without a question: choose once which printer holds which paper. Where none is chosen, the ticket is kept as a PDF and shown. These choices belong to this computer and take hold at once.</source>
        <translation>过磅单打印时不再询问：请一次选好哪种纸在哪台打印机。没有选打印机的，过磅单存为 PDF 并显示出来。这些选择只用于这台电脑，选了就生效。</translation>
    </message>
</context>
<context>
    <name>ProductPrices</name>
    <message>
        <source>Board (F9)</source>
        <translation>价格牌（F9）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>涨跌</translation>
    </message>
    <message>
        <source>Enter the first list</source>
        <translation>录入第一张价表</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Notice for today</source>
        <translation>今日公示</translation>
    </message>
    <message>
        <source>Notice for tomorrow</source>
        <translation>明日公示</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价表</translation>
    </message>
    <message>
        <source>Price notice: {product}, {day}</source>
        <translation>收购价格公示：{product} {day}</translation>
    </message>
    <message>
        <source>Set tomorrow&apos;s prices</source>
        <translation>定明日价</translation>
    </message>
    <message>
        <source>There is no price yet for tomorrow</source>
        <translation>明天还没有价格</translation>
    </message>
    <message>
        <source>Today (yuan per jin)</source>
        <translation>今日（元/斤）</translation>
    </message>
    <message>
        <source>Tomorrow (yuan per jin)</source>
        <translation>明日（元/斤）</translation>
    </message>
    <message>
        <source>Tomorrow is not set: today&apos;s prices go on</source>
        <translation>明日价未定：沿用今日价格</translation>
    </message>
    <message>
        <source>Tomorrow&apos;s prices are set, by {who} at {when}</source>
        <translation>明日价已定（{who}，{when}）</translation>
    </message>
    <message>
        <source>What is paid for each grade stands here, today beside tomorrow.</source>
        <translation>这里列出各等级的收购价，今日和明日并排。</translation>
    </message>
    <message>
        <source>When and for whom</source>
        <translation>时段、村民组</translation>
    </message>
</context>
<context>
    <name>QuantityEdit</name>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
</context>
<context>
    <name>ReceiveTask</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>物资入库</translation>
    </message>
    <message>
        <source>Receive money from {person}</source>
        <translation>收{person}交来的款</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>The whole bill; it is owed to the supplier until it is paid</source>
        <translation>整张单的金额，付清之前记为欠供应商</translation>
    </message>
    <message>
        <source>There are no inputs yet. Add one first.</source>
        <translation>还没有物资，请先新增。</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{number}: {amount} yuan received from {person}</source>
        <translation>{number}：已收{person} {amount} 元</translation>
    </message>
    <message>
        <source>{person} owes</source>
        <translation>{person}欠款</translation>
    </message>
    <message>
        <source>{person} owes nothing at the moment.</source>
        <translation>{person}目前没有欠款。</translation>
    </message>
</context>
<context>
    <name>RecoveryPlanTask</name>
    <message>
        <source>Empty: until further notice</source>
        <translation>留空：长期有效</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Kept back of each ticket</source>
        <translation>每单抵扣</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到哪天为止</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Share of each ticket for debts</source>
        <translation>每单抵扣比例</translation>
    </message>
    <message>
        <source>Where nothing was agreed it is {percent} %, as set in the rules.</source>
        <translation>没有约定的，按设置里的规则抵扣 {percent} %。</translation>
    </message>
</context>
<context>
    <name>RegisterChoices</name>
    <message>
        <source>All goods</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By grade</source>
        <translation>按等级</translation>
    </message>
    <message>
        <source>By seller</source>
        <translation>按人</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>ID numbers</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Last four</source>
        <translation>后四位</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Non-members</source>
        <translation>非成员</translation>
    </message>
    <message>
        <source>None (public notice)</source>
        <translation>不列（公示）</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Sellers</source>
        <translation>交售人</translation>
    </message>
    <message>
        <source>What whole numbers are needed for, such as the tax office; it is logged</source>
        <translation>用途，如报税（会记入日志）</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>完整</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Jin</source>
        <translation>数量（斤）</translation>
    </message>
    <message>
        <source>Make the PDF</source>
        <translation>生成 PDF</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nothing of this was bought in {period}. Each line of a ticket will stand here.</source>
        <translation>{period} 没有这类收购。过磅单的每一行都会列在这里。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Open the leaf counter</source>
        <translation>去茶青收购</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>Reading the ID numbers</source>
        <translation>正在读取身份证号</translation>
    </message>
    <message>
        <source>Save PDF and workbook into a folder</source>
        <translation>PDF 和表格一起存入文件夹</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Save workbook</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Save workbook (Ctrl+S)</source>
        <translation>保存表格（Ctrl+S）</translation>
    </message>
    <message>
        <source>Saved: {place}</source>
        <translation>已保存：{place}</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>已停止，没有写入文件。</translation>
    </message>
    <message>
        <source>What was bought</source>
        <translation>收购明细</translation>
    </message>
    <message>
        <source>Where to save both</source>
        <translation>PDF 和表格存到哪里</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the register</source>
        <translation>正在生成台账</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>void, reversed</source>
        <translation>作废红冲</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>RenewTask</name>
    <message>
        <source>Days</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Leases renewed: {count}</source>
        <translation>已续租 {count} 份</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Renew the leases of last season</source>
        <translation>续租上季合同</translation>
    </message>
    <message>
        <source>Renew those ticked</source>
        <translation>续租勾选的</translation>
    </message>
    <message>
        <source>Rent by</source>
        <translation>计租方式</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季</translation>
    </message>
    <message>
        <source>The season before {season} has no leases to renew.</source>
        <translation>{season}的上一季没有可续租的合同。</translation>
    </message>
    <message>
        <source>There is no season yet. Add it on the page of greenhouses.</source>
        <translation>还没有季，请在“大棚”页新增。</translation>
    </message>
    <message>
        <source>What hinders</source>
        <translation>不能续租的原因</translation>
    </message>
    <message>
        <source>{ticked} ticked, {hindered} hindered</source>
        <translation>已勾选 {ticked} 份，不能续租 {hindered} 份</translation>
    </message>
</context>
<context>
    <name>Rents</name>
    <message>
        <source>All rents</source>
        <translation>全部租金</translation>
    </message>
    <message>
        <source>Charge all due</source>
        <translation>到期租金计收</translation>
    </message>
    <message>
        <source>Charge it now</source>
        <translation>现在计收</translation>
    </message>
    <message>
        <source>Charge them</source>
        <translation>计收</translation>
    </message>
    <message>
        <source>Charged with</source>
        <translation>计收单号</translation>
    </message>
    <message>
        <source>Charging rent</source>
        <translation>正在计收租金</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due within a week</source>
        <translation>七天内到期</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Let a greenhouse</source>
        <translation>出租大棚</translation>
    </message>
    <message>
        <source>Nothing is due that was not charged.</source>
        <translation>没有到期未计收的租金。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未付</translation>
    </message>
    <message>
        <source>Open (yuan)</source>
        <translation>未付（元）</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Paid (yuan)</source>
        <translation>已付（元）</translation>
    </message>
    <message>
        <source>Print open rents</source>
        <translation>打印应收表</translation>
    </message>
    <message>
        <source>Print overdue</source>
        <translation>打印逾期表</translation>
    </message>
    <message>
        <source>Print reminder</source>
        <translation>打印提醒单</translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Reminder for {person}</source>
        <translation>{person}的提醒单</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>Rent (yuan)</source>
        <translation>租金（元）</translation>
    </message>
    <message>
        <source>Rent of greenhouse {code}: {grower}</source>
        <translation>{code} 号大棚租金：{grower}</translation>
    </message>
    <message>
        <source>Rents</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>Rents charged: {count}</source>
        <translation>已计收 {count} 笔租金</translation>
    </message>
    <message>
        <source>Rents of greenhouses</source>
        <translation>大棚租金</translation>
    </message>
    <message>
        <source>Rents to be charged: {count}, together {amount} yuan.</source>
        <translation>将计收 {count} 笔租金，共 {amount} 元。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>Taken off (yuan)</source>
        <translation>减免（元）</translation>
    </message>
    <message>
        <source>The rents of the greenhouses stand here, one instalment to a line.</source>
        <translation>大棚租金列在这里，一期一行。</translation>
    </message>
    <message>
        <source>To be paid now</source>
        <translation>现在该付的</translation>
    </message>
    <message>
        <source>Waive rent</source>
        <translation>减免租金</translation>
    </message>
    <message>
        <source>not charged yet</source>
        <translation>未计收</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
</context>
<context>
    <name>ReplaceTask</name>
    <message>
        <source>Bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>由谁承担</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Free for the grower</source>
        <translation>种植户免费</translation>
    </message>
    <message>
        <source>Of these batches</source>
        <translation>所取批次</translation>
    </message>
    <message>
        <source>Price per bag</source>
        <translation>每棒单价</translation>
    </message>
    <message>
        <source>Replace lost bags</source>
        <translation>补发菌棒</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Replaced {count} bags: {number}</source>
        <translation>已补发 {count} 棒：{number}</translation>
    </message>
    <message>
        <source>This replacement</source>
        <translation>本次补发</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Add the chart as it is shown</source>
        <translation>把当前这张图加进来</translation>
    </message>
    <message>
        <source>Charts of the report</source>
        <translation>报告中的图</translation>
    </message>
    <message>
        <source>Days of the report</source>
        <translation>报告的期间</translation>
    </message>
    <message>
        <source>Days: {days}</source>
        <translation>期间：{days}</translation>
    </message>
    <message>
        <source>Drawing the report</source>
        <translation>正在绘制报告</translation>
    </message>
    <message>
        <source>In the report: {chart}</source>
        <translation>已列入报告：{chart}</translation>
    </message>
    <message>
        <source>Make the report (F9)</source>
        <translation>生成报告（F9）</translation>
    </message>
    <message>
        <source>Reading the figures…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>Season report</source>
        <translation>经营报告</translation>
    </message>
    <message>
        <source>Season: {season}</source>
        <translation>季：{season}</translation>
    </message>
    <message>
        <source>Stopped: no report was made.</source>
        <translation>已停止，没有生成报告。</translation>
    </message>
    <message>
        <source>Tick the charts; each is printed with a sentence on what it shows.</source>
        <translation>勾选要列入的图；每张图下都印一两句按数字算出的说明。</translation>
    </message>
    <message>
        <source>beside the time before</source>
        <translation>与以前同期相比</translation>
    </message>
    <message>
        <source>by {part}</source>
        <translation>按{part}</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>不作比较</translation>
    </message>
    <message>
        <source>per {span}</source>
        <translation>逐{span}</translation>
    </message>
    <message>
        <source>{chart}, {way}</source>
        <translation>{chart}，{way}</translation>
    </message>
</context>
<context>
    <name>ReturnTask</name>
    <message>
        <source>Bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>冲减</translation>
    </message>
    <message>
        <source>Price per bag</source>
        <translation>每棒单价</translation>
    </message>
    <message>
        <source>Take bags back</source>
        <translation>菌棒退回</translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>This return</source>
        <translation>本次退回</translation>
    </message>
    <message>
        <source>Took back {count} bags: {number}</source>
        <translation>已退回 {count} 棒：{number}</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>RoleTask</name>
    <message>
        <source>Empty: until further notice</source>
        <translation>不填：长期有效</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Give a role</source>
        <translation>增加身份</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>A batch with more in its sample is reworked and not issued.</source>
        <translation>超过的批次返工，不能发放。</translation>
    </message>
    <message>
        <source>A better grade needs a reason on the ticket.</source>
        <translation>定更高的等级，要在过磅单上写明理由。</translation>
    </message>
    <message>
        <source>A count further from the book is asked about.</source>
        <translation>盘点数与账面相差更多时会再问一次。</translation>
    </message>
    <message>
        <source>Always leave to the person</source>
        <translation>每次至少付给本人</translation>
    </message>
    <message>
        <source>Bags outside the tolerance: at most</source>
        <translation>抽检超差比例不超过</translation>
    </message>
    <message>
        <source>Bags weighed: at least</source>
        <translation>每次抽检至少（棒）</translation>
    </message>
    <message>
        <source>Best grade by the hour: from</source>
        <translation>按采摘时间的最高等级：从</translation>
    </message>
    <message>
        <source>Best grade of a pick: morning</source>
        <translation>采摘最高定级：早</translation>
    </message>
    <message>
        <source>Days in store: shiitake</source>
        <translation>存放天数：香菇</translation>
    </message>
    <message>
        <source>Deduction rounded to: shiitake</source>
        <translation>扣减取整到：香菇</translation>
    </message>
    <message>
        <source>Difference of a count: at most</source>
        <translation>盘点差异不超过</translation>
    </message>
    <message>
        <source>Issue only batches that were weighed</source>
        <translation>未抽检的批次不发放</translation>
    </message>
    <message>
        <source>Jin of leaf; outside these a processing batch is asked about.</source>
        <translation>斤茶青；超出时，加工批次过账前会再问一次。</translation>
    </message>
    <message>
        <source>Land rent owed to a household is never taken for its debts.</source>
        <translation>应付农户的土地租金，不用来抵扣欠款。</translation>
    </message>
    <message>
        <source>Leaf for one of dry tea: from</source>
        <translation>一斤干茶用茶青：从</translation>
    </message>
    <message>
        <source>Look at untreated spots again after</source>
        <translation>未处理菌斑几天后复查</translation>
    </message>
    <message>
        <source>Outside these the clerk is asked once whether it is right.</source>
        <translation>超出这个范围，会请过磅员再确认一次。</translation>
    </message>
    <message>
        <source>Recover debts in the order</source>
        <translation>欠款抵扣顺序</translation>
    </message>
    <message>
        <source>Recover of a payment at most</source>
        <translation>每次付款最多抵扣</translation>
    </message>
    <message>
        <source>Taken off leaf: {weather}</source>
        <translation>茶青按天气扣减：{weather}</translation>
    </message>
    <message>
        <source>The weight taken off is rounded half up to a multiple of this.</source>
        <translation>扣减的重量按这个单位四舍五入。</translation>
    </message>
    <message>
        <source>These rules are printed on tickets and statements. What was already posted keeps the rules of its day.</source>
        <translation>这些规则会印在过磅单和结算单上。已过账的单据按当时的规则不变。</translation>
    </message>
    <message>
        <source>This is added to the usual deduction of the grade.</source>
        <translation>在等级的平常扣减之外另加。</translation>
    </message>
    <message>
        <source>Usual gross of leaf: from</source>
        <translation>茶青通常毛重：从</translation>
    </message>
    <message>
        <source>Usual gross of shiitake: from</source>
        <translation>香菇通常毛重：从</translation>
    </message>
    <message>
        <source>What lies longer is shown on the overview and on the page of the store.</source>
        <translation>存放更久的会在总览和库存页面提醒。</translation>
    </message>
    <message>
        <source>Where the clerk types the hour, it goes before morning and evening.</source>
        <translation>过磅员填了采摘时间的，按时间不按早晚。</translation>
    </message>
    <message>
        <source>any grade</source>
        <translation>不限等级</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>dry tea</source>
        <translation>干茶</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>茶青</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Accepted (jin)</source>
        <translation>验收（斤）</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>全部销售</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>开票</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Invoiced (yuan)</source>
        <translation>已开票（元）</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>More than two months not paid</source>
        <translation>超过两个月未收</translation>
    </message>
    <message>
        <source>Not invoiced</source>
        <translation>未开票</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Not paid (yuan)</source>
        <translation>未收（元）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未收清</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sell at once</source>
        <translation>直接销售</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>What buyers accepted, and what was sold out of the store at once.</source>
        <translation>客户验收的发货和直接出库的销售列在这里。</translation>
    </message>
    <message>
        <source>What was sold (jin)</source>
        <translation>销售明细（斤）</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{number}: {buyer}</source>
        <translation>{number}：{buyer}</translation>
    </message>
</context>
<context>
    <name>SalesDocumentWords</name>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>约定数量</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost of the goods</source>
        <translation>货物成本</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Number on the invoice</source>
        <translation>发票号码</translation>
    </message>
    <message>
        <source>On the paper</source>
        <translation>纸质编号</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车号</translation>
    </message>
    <message>
        <source>Yuan per jin</source>
        <translation>元/斤</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
</context>
<context>
    <name>SalesSegment</name>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>SalesTask</name>
    <message>
        <source>Buyer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{figure} jin</source>
        <translation>{figure} 斤</translation>
    </message>
</context>
<context>
    <name>SalesWords</name>
    <message>
        <source>At the present pace of {pace} jin a day it is fulfilled on {day}.</source>
        <translation>按目前每天 {pace} 斤的进度，{day} 可以完成。</translation>
    </message>
    <message>
        <source>At the present pace of {pace} jin a day it is {jin} jin short on {day}.</source>
        <translation>按目前每天 {pace} 斤的进度，到 {day} 还差 {jin} 斤。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>It ended on {day}, {jin} jin short.</source>
        <translation>合同已于 {day} 到期，还差 {jin} 斤。</translation>
    </message>
    <message>
        <source>It is fulfilled.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>No pace can be told yet.</source>
        <translation>刚开始，还看不出进度。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Where it came from: inferred, the oldest goods in store leave first</source>
        <translation>货物来源（推算：按先进先出）</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>交售人</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>no person named</source>
        <translation>无对应人员</translation>
    </message>
    <message>
        <source>{accepted} of {committed} jin accepted ({share}), {way} on their way</source>
        <translation>约定 {committed} 斤，已验收 {accepted} 斤（{share}），在途 {way} 斤</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>另外 {count} 项</translation>
    </message>
    <message>
        <source>{figure} jin</source>
        <translation>{figure} 斤</translation>
    </message>
    <message>
        <source>{figure} yuan</source>
        <translation>{figure} 元</translation>
    </message>
</context>
<context>
    <name>SaveLine</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回修改</translation>
    </message>
</context>
<context>
    <name>SavedLists</name>
    <message>
        <source>All price lists</source>
        <translation>全部价表</translation>
    </message>
    <message>
        <source>Every price list stands here once it was saved: its days and who set it.</source>
        <translation>保存过的价表都列在这里：执行日期、定价人。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>新价表</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价表</translation>
    </message>
    <message>
        <source>Price lists so far</source>
        <translation>历次价表</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>定价人</translation>
    </message>
    <message>
        <source>Set on</source>
        <translation>定价日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
</context>
<context>
    <name>SavedNotice</name>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>ScaleCheckLog</name>
    <message>
        <source>A test weight put on the scale shows that it weighs true.</source>
        <translation>用砝码校验磅秤，证明称得准。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>校验人</translation>
    </message>
    <message>
        <source>Check the scale</source>
        <translation>校验磅秤</translation>
    </message>
    <message>
        <source>Checks of the scale</source>
        <translation>磅秤校验</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Log of scale checks</source>
        <translation>磅秤校验记录</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Print the log</source>
        <translation>打印校验记录</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>磅秤</translation>
    </message>
    <message>
        <source>Shown (jin)</source>
        <translation>显示（斤）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Weight (jin)</source>
        <translation>砝码（斤）</translation>
    </message>
</context>
<context>
    <name>ScaleCheckTask</name>
    <message>
        <source>Check the scale</source>
        <translation>校验磅秤</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Keep this check</source>
        <translation>保存校验</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Put the test weight on the empty scale, for example 20 kg.</source>
        <translation>请把砝码放到空秤上，例如 20 公斤。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>磅秤</translation>
    </message>
    <message>
        <source>Test weight</source>
        <translation>砝码重量</translation>
    </message>
    <message>
        <source>The scale shows</source>
        <translation>磅秤显示</translation>
    </message>
    <message>
        <source>This check</source>
        <translation>本次校验</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>允差</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>{number}: {scale} {verdict}</source>
        <translation>{number}：{scale} {verdict}</translation>
    </message>
</context>
<context>
    <name>ScaleDocumentWords</name>
    <message>
        <source>Off by</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>磅秤</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>磅秤显示</translation>
    </message>
    <message>
        <source>Test weight</source>
        <translation>砝码重量</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>允差</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>failed: have it adjusted</source>
        <translation>不合格，请检修</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>{grams} g</source>
        <translation>{grams} 克</translation>
    </message>
    <message>
        <source>{jin} jin ({kilograms} kg)</source>
        <translation>{jin} 斤（{kilograms} 公斤）</translation>
    </message>
    <message>
        <source>± {grams} g</source>
        <translation>± {grams} 克</translation>
    </message>
</context>
<context>
    <name>ScaleNotice</name>
    <message>
        <source>The scale</source>
        <translation>磅秤</translation>
    </message>
    <message>
        <source>{scale} failed its last check. Have it adjusted; F10 checks it.</source>
        <translation>{scale}上次校验不合格，请检修；按 F10 重新校验。</translation>
    </message>
    <message>
        <source>{scale} was not checked today. F10 checks it.</source>
        <translation>{scale}今天还没有校验，按 F10 校验。</translation>
    </message>
</context>
<context>
    <name>ScaleSection</name>
    <message>
        <source>A check passes within ±</source>
        <translation>校验允差 ±</translation>
    </message>
    <message>
        <source>A scale with a serial or USB port sends its weight to the counters. What is set here about its port counts on this computer only; without a scale, weights are typed.</source>
        <translation>带串口或 USB 口的磅秤会把重量传到收购页面。端口等设置只在本机有效；不接磅秤也可以手工输入重量。</translation>
    </message>
    <message>
        <source>A still weight goes into an empty gross field without F5.</source>
        <translation>重量稳定后自动填入空着的毛重栏，不用按 F5。</translation>
    </message>
    <message>
        <source>Arriving: {signs}</source>
        <translation>收到：{signs}</translation>
    </message>
    <message>
        <source>As set on the scale; 9,600 and 8N1 are usual.</source>
        <translation>与磅秤上的设置一致；一般是 9,600 和 8N1。</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Check the scale every day</source>
        <translation>每天校验磅秤</translation>
    </message>
    <message>
        <source>Check the scale…</source>
        <translation>校验磅秤…</translation>
    </message>
    <message>
        <source>Choose from the list, or type it: COM3, /dev/ttyUSB0.</source>
        <translation>从列表中选，或直接输入，如 COM3、/dev/ttyUSB0。</translation>
    </message>
    <message>
        <source>Digits from the right: =56.81000</source>
        <translation>等号加倒序数字：=56.81000</translation>
    </message>
    <message>
        <source>Letters: wn00018.65kg</source>
        <translation>字母开头：wn00018.65kg</translation>
    </message>
    <message>
        <source>Lines with commas: ST,GS,+ 18.65kg</source>
        <translation>逗号分隔：ST,GS,+ 18.65kg</translation>
    </message>
    <message>
        <source>Name of the scale</source>
        <translation>磅秤名称</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>波特率</translation>
    </message>
    <message>
        <source>Stands on tickets and in the log of checks.</source>
        <translation>写在过磅单和校验记录上，如“一号台秤”。</translation>
    </message>
    <message>
        <source>Take the weight by itself</source>
        <translation>自动取重</translation>
    </message>
    <message>
        <source>The counters remind of it until it is done.</source>
        <translation>当天没有校验时，收购页面会提醒。</translation>
    </message>
    <message>
        <source>Use a scale</source>
        <translation>使用磅秤</translation>
    </message>
    <message>
        <source>What it sends</source>
        <translation>通讯协议</translation>
    </message>
    <message>
        <source>With check digits (XK3190 continuous)</source>
        <translation>带校验位（XK3190 连续方式）</translation>
    </message>
    <message>
        <source>g</source>
        <translation>克</translation>
    </message>
</context>
<context>
    <name>ScaleWords</name>
    <message>
        <source>Empty</source>
        <translation>空秤</translation>
    </message>
    <message>
        <source>No data yet: type the weight.</source>
        <translation>磅秤没有数据，请手工输入重量。</translation>
    </message>
    <message>
        <source>Not connected: look at the plug and the port.</source>
        <translation>磅秤未连接，请检查插头和端口。</translation>
    </message>
    <message>
        <source>Not connected: type the weight.</source>
        <translation>磅秤未连接，请手工输入重量。</translation>
    </message>
    <message>
        <source>Not still yet</source>
        <translation>未稳定</translation>
    </message>
    <message>
        <source>Nothing readable arrives: look at what it sends, and its speed.</source>
        <translation>没有收到能识别的数据，请检查通讯协议和波特率。</translation>
    </message>
    <message>
        <source>On a ticket already: empty it first.</source>
        <translation>已开单，请先清空秤盘。</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>已稳定</translation>
    </message>
    <message>
        <source>Still: F5 takes the weight</source>
        <translation>已稳定，按 F5 取重</translation>
    </message>
    <message>
        <source>Too heavy for this scale.</source>
        <translation>超出磅秤量程。</translation>
    </message>
</context>
<context>
    <name>ScreenSection</name>
    <message>
        <source>As the computer</source>
        <translation>跟随电脑</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>These take hold at once. Papers are in Chinese whatever the screen speaks.</source>
        <translation>选择后立即生效。无论屏幕用什么语言，单据都是中文。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重量单位</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>jin, kilograms beside</source>
        <translation>斤，旁注公斤</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>None of them at the moment.</source>
        <translation>目前没有。</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>表格文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写表格</translation>
    </message>
</context>
<context>
    <name>SegmentPage</name>
    <message>
        <source>Which list</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Accounts</source>
        <translation>会计科目</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Baskets and tare</source>
        <translation>筐与皮重</translation>
    </message>
    <message>
        <source>Book check</source>
        <translation>账本检查</translation>
    </message>
    <message>
        <source>Closing the books</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Cooperative</source>
        <translation>合作社</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>适用法律</translation>
    </message>
    <message>
        <source>Lease contract</source>
        <translation>承包合同</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>磅秤</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Units and language</source>
        <translation>单位与语言</translation>
    </message>
</context>
<context>
    <name>ShedMap</name>
    <message>
        <source>Greenhouse {code}</source>
        <translation>{code} 号大棚</translation>
    </message>
    <message>
        <source>Greenhouses</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第 {number} 排</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空棚</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>little per bag: look at the bags</source>
        <translation>每棒产量偏低，请查看菌棒</translation>
    </message>
    <message>
        <source>more than a twentieth of the bags lost</source>
        <translation>菌棒损失超过二十分之一</translation>
    </message>
    <message>
        <source>stands idle</source>
        <translation>空着</translation>
    </message>
    <message>
        <source>unusually much per bag: look at the tickets</source>
        <translation>每棒产量异常偏高，请核对过磅单</translation>
    </message>
    <message>
        <source>{count} live bags</source>
        <translation>存活 {count} 棒</translation>
    </message>
    <message>
        <source>{jin} jin per bag, median {median}</source>
        <translation>每棒 {jin} 斤，中位数 {median}</translation>
    </message>
    <message>
        <source>{jin} jin so far</source>
        <translation>已收 {jin} 斤</translation>
    </message>
</context>
<context>
    <name>ShedPanel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Greenhouse {code}</source>
        <translation>{code} 号大棚</translation>
    </message>
    <message>
        <source>Greenhouse {code}, idle now</source>
        <translation>{code} 号大棚，现空着</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>巡棚</translation>
    </message>
    <message>
        <source>Issue bags</source>
        <translation>发放菌棒</translation>
    </message>
    <message>
        <source>Jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>Let this greenhouse</source>
        <translation>出租这个大棚</translation>
    </message>
    <message>
        <source>Little per bag: look at the bags.</source>
        <translation>每棒产量偏低，请查看菌棒。</translation>
    </message>
    <message>
        <source>More than a twentieth of the bags lost.</source>
        <translation>菌棒损失超过二十分之一。</translation>
    </message>
    <message>
        <source>Nothing was delivered from here this season.</source>
        <translation>本季这个大棚还没有交售。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>The crop</source>
        <translation>本茬情况</translation>
    </message>
    <message>
        <source>Tickets of this season, newest first</source>
        <translation>本季过磅单，最新在前</translation>
    </message>
    <message>
        <source>Unusually much per bag: look at the tickets.</source>
        <translation>每棒产量异常偏高，请核对过磅单。</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>ShipTask</name>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>In store (jin)</source>
        <translation>库存（斤）</translation>
    </message>
    <message>
        <source>Ship goods</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Ship them</source>
        <translation>过账发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Shipped: {number}</source>
        <translation>已发货：{number}</translation>
    </message>
    <message>
        <source>This shipment</source>
        <translation>本次发货</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车号</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>without a contract</source>
        <translation>无合同</translation>
    </message>
</context>
<context>
    <name>Shipments</name>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Accepted (jin)</source>
        <translation>验收（斤）</translation>
    </message>
    <message>
        <source>All shipments</source>
        <translation>全部发货</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>At cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delivery note {number}</source>
        <translation>发货单 {number}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Enter what was accepted</source>
        <translation>登记验收</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Goods that leave for a buyer stand here until it is known what was accepted.</source>
        <translation>发给客户的货物列在这里，等客户验收。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Lost (jin)</source>
        <translation>损耗（斤）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Print delivery note</source>
        <translation>打印发货单</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Sent back (jin)</source>
        <translation>退回（斤）</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已验收</translation>
    </message>
    <message>
        <source>Ship goods</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Shipped (jin)</source>
        <translation>发货（斤）</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车号</translation>
    </message>
    <message>
        <source>What became of it (jin)</source>
        <translation>验收结果（斤）</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{number}: {buyer}</source>
        <translation>{number}：{buyer}</translation>
    </message>
</context>
<context>
    <name>SideForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
</context>
<context>
    <name>StatementTable</name>
    <message>
        <source>Already paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>交来</translation>
    </message>
    <message>
        <source>Closing (yuan)</source>
        <translation>期末（元）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>扣除</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody has anything to settle in this period.</source>
        <translation>本期没有人需要结算。</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Reading the accounts …</source>
        <translation>正在读取账目…</translation>
    </message>
    <message>
        <source>Reading the accounts: {done} of {total}</source>
        <translation>正在读取账目：{done} / {total}</translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message>
        <source>Choose people above; their statements stand here.</source>
        <translation>请在上面勾选人员，他们的结算单列在这里。</translation>
    </message>
    <message>
        <source>Chosen people</source>
        <translation>勾选的人</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Growers</source>
        <translation>种植户</translation>
    </message>
    <message>
        <source>Last season</source>
        <translation>上一季</translation>
    </message>
    <message>
        <source>No season has begun yet.</source>
        <translation>还没有哪一季开始。</translation>
    </message>
    <message>
        <source>Nobody here has anything to settle in {period}.</source>
        <translation>{period} 没有人需要结算。</translation>
    </message>
    <message>
        <source>Numbered statements</source>
        <translation>已编号的结算单</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print F8</source>
        <translation>打印 F8</translation>
    </message>
    <message>
        <source>Save one PDF each</source>
        <translation>每人存一个 PDF</translation>
    </message>
    <message>
        <source>Save one merged PDF</source>
        <translation>合并存一个 PDF</translation>
    </message>
    <message>
        <source>Save the statements</source>
        <translation>保存结算单</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>结算单</translation>
    </message>
    <message>
        <source>Statements in one PDF: {count}, in {seconds} s. {place}</source>
        <translation>{count} 张结算单已存为一个 PDF，用时 {seconds} 秒。{place}</translation>
    </message>
    <message>
        <source>Statements saved: {count}, in {seconds} s. {place}</source>
        <translation>已保存 {count} 张结算单，用时 {seconds} 秒。{place}</translation>
    </message>
    <message>
        <source>Statements that get their number and go to the printer: {count}. What is printed again later is marked as a reprint.</source>
        <translation>将给 {count} 张结算单编号并打印。以后再打印同样的结算单，会标明“补打”。</translation>
    </message>
    <message>
        <source>Stopped: no number was given, no file was written.</source>
        <translation>已停止：没有编号，也没有写入文件。</translation>
    </message>
    <message>
        <source>Tea farmers</source>
        <translation>茶农</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Where to save the statements</source>
        <translation>结算单存到哪个文件夹</translation>
    </message>
    <message>
        <source>Whose statements</source>
        <translation>给谁结算</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>务工人员</translation>
    </message>
    <message>
        <source>Writing the statements</source>
        <translation>正在制作结算单</translation>
    </message>
    <message>
        <source>statements</source>
        <translation>结算单</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Backup {when}</source>
        <translation>备份 {when}</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>No verified backup yet</source>
        <translation>还没有核对过的备份</translation>
    </message>
</context>
<context>
    <name>StockCardPanel</name>
    <message>
        <source>At the end</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Bags by batch</source>
        <translation>按批次看菌棒</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>结存</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>收发</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Moves; Enter opens the document</source>
        <translation>收发明细，按回车打开单据</translation>
    </message>
    <message>
        <source>Nothing moved in this period.</source>
        <translation>这一期间没有收发。</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>打印明细账</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>领料</translation>
    </message>
    <message>
        <source>Value (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{flow} (void)</source>
        <translation>{flow}（作废）</translation>
    </message>
</context>
<context>
    <name>StockCountEdit</name>
    <message>
        <source>Book</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
</context>
<context>
    <name>StockDocumentWords</name>
    <message>
        <source>Book</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Less than the book</source>
        <translation>盘亏</translation>
    </message>
    <message>
        <source>More than the book</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>{figure} jin</source>
        <translation>{figure} 斤</translation>
    </message>
    <message>
        <source>{figure} yuan</source>
        <translation>{figure} 元</translation>
    </message>
    <message>
        <source>{figure} yuan a jin</source>
        <translation>每斤 {figure} 元</translation>
    </message>
    <message>
        <source>{figure} yuan each</source>
        <translation>每个 {figure} 元</translation>
    </message>
</context>
<context>
    <name>StockSegment</name>
    <message>
        <source>All goods</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>No bags had been made or bought by this day.</source>
        <translation>到这一天还没有制作或购入菌棒。</translation>
    </message>
    <message>
        <source>On crops</source>
        <translation>在棚</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Stock card: {goods}</source>
        <translation>库存明细账：{goods}</translation>
    </message>
    <message>
        <source>Take in a batch</source>
        <translation>录入批次</translation>
    </message>
    <message>
        <source>{made} made = {store} in store + {crops} on crops + {lost} lost</source>
        <translation>入库 {made} = 库存 {store} + 在棚 {crops} + 报损 {lost}</translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message>
        <source>Arrived or sent back</source>
        <translation>到货或退回</translation>
    </message>
    <message>
        <source>Average cost of one {unit}</source>
        <translation>每{unit}平均成本</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购入</translation>
    </message>
    <message>
        <source>Count difference</source>
        <translation>盘点差异</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>产出</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>加工领用</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Set out</source>
        <translation>发出在途</translation>
    </message>
    <message>
        <source>Sold or shipped</source>
        <translation>销售发货</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>领用</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>{grade} (on the way)</source>
        <translation>{grade}（在途）</translation>
    </message>
</context>
<context>
    <name>StoreLossTask</name>
    <message>
        <source>Bags</source>
        <translation>菌棒</translation>
    </message>
    <message>
        <source>Bags lost in store</source>
        <translation>库内菌棒报损</translation>
    </message>
    <message>
        <source>Bags of {batch} lost in store</source>
        <translation>{batch} 库内报损</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Report them</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Reported {count} bags lost in store: {number}</source>
        <translation>已报损 {count} 棒：{number}</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>{count} are in store.</source>
        <translation>在库 {count} 棒。</translation>
    </message>
</context>
<context>
    <name>StoredGrades</name>
    <message>
        <source>/ {jin} in store</source>
        <translation>/ 库存 {jin}</translation>
    </message>
    <message>
        <source>All of it (+)</source>
        <translation>全部投入 (+)</translation>
    </message>
    <message>
        <source>together {jin} jin</source>
        <translation>合计 {jin} 斤</translation>
    </message>
</context>
<context>
    <name>TableFooter</name>
    <message>
        <source>Total of {count} rows</source>
        <translation>{count} 行合计</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>共 {count} 行</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>&gt; &lt; or figures</source>
        <translation>&gt; &lt; 或数字</translation>
    </message>
    <message>
        <source>Filter {column}</source>
        <translation>筛选{column}</translation>
    </message>
</context>
<context>
    <name>TakeDepositTask</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>收取</translation>
    </message>
    <message>
        <source>Take the deposit</source>
        <translation>收押金</translation>
    </message>
</context>
<context>
    <name>TakeOffButton</name>
    <message>
        <source>Take off the overview (Del)</source>
        <translation>从总览移走（Del）</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
</context>
<context>
    <name>TicketDraft</name>
    <message>
        <source>Discarding a draft</source>
        <translation>正在丢弃草稿</translation>
    </message>
    <message>
        <source>Keeping a draft</source>
        <translation>正在保存草稿</translation>
    </message>
</context>
<context>
    <name>TicketFactWords</name>
    <message>
        <source>All of the best grade</source>
        <translation>全按最好等级</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>付出现金</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>扣减规定</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>磅秤</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手输</translation>
    </message>
    <message>
        <source>would have brought {amount} yuan more</source>
        <translation>可多得 {amount} 元</translation>
    </message>
    <message>
        <source>{rule}; another share was typed</source>
        <translation>{rule}；实际另填</translation>
    </message>
    <message>
        <source>{yuan} yuan</source>
        <translation>{yuan} 元</translation>
    </message>
</context>
<context>
    <name>TicketFields</name>
    <message>
        <source>Account</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣减</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>付出现金</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>抵扣</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>更正原因</translation>
    </message>
</context>
<context>
    <name>TicketPosting</name>
    <message>
        <source>Posting the ticket</source>
        <translation>正在过账</translation>
    </message>
</context>
<context>
    <name>TicketPrinter</name>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>The ticket is posted, but not printed: {reason}.</source>
        <translation>过磅单已过账，但没有打印：{reason}。</translation>
    </message>
    <message>
        <source>a fault of the program</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>{number} and {count} more are posted, but not printed: {reason}.</source>
        <translation>{number} 和另外 {count} 张已过账，但没有打印：{reason}。</translation>
    </message>
    <message>
        <source>{number} is posted, but not printed: {reason}.</source>
        <translation>{number} 已过账，但没有打印：{reason}。</translation>
    </message>
    <message>
        <source>{number} lies as {file} in {folder}: no printer is chosen for it.</source>
        <translation>{number} 没有选打印机，已存为 {file}，在文件夹 {folder}。</translation>
    </message>
    <message>
        <source>{number} went to {printer}, marked as reprint {count}.</source>
        <translation>{number} 已送到 {printer} 补打（第 {count} 次）。</translation>
    </message>
    <message>
        <source>{number} went to {printer}.</source>
        <translation>{number} 已送到 {printer} 打印。</translation>
    </message>
</context>
<context>
    <name>TomorrowGrid</name>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>{grade}: how much it moves</source>
        <translation>{grade}：涨跌</translation>
    </message>
    <message>
        <source>{grade}: tomorrow&apos;s price</source>
        <translation>{grade}：明日价</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
</context>
<context>
    <name>TomorrowTask</name>
    <message>
        <source>From tomorrow on</source>
        <translation>从明天起</translation>
    </message>
    <message>
        <source>Prices set for {day}</source>
        <translation>已定 {day} 的价格</translation>
    </message>
    <message>
        <source>Set these prices</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>They hold</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Tomorrow only</source>
        <translation>只明天一天</translation>
    </message>
    <message>
        <source>Tomorrow&apos;s prices: {product}, {day}</source>
        <translation>定明日价：{product} {day}</translation>
    </message>
    <message>
        <source>Yuan per jin</source>
        <translation>元/斤</translation>
    </message>
    <message>
        <source>{name} is set for that day already, by {who}. Open it in the list and withdraw it to set other prices.</source>
        <translation>该日价格已定（{name}，{who}）。要改，请在列表里打开它并撤回，再重新定价。</translation>
    </message>
</context>
<context>
    <name>TransferTask</name>
    <message>
        <source>All live bags go over; the new grower owes for them.</source>
        <translation>全部活菌棒一并转让，由接手人欠款。</translation>
    </message>
    <message>
        <source>Bags counted</source>
        <translation>清点棒数</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>接手第一天</translation>
    </message>
    <message>
        <source>Live bags that go over: {count}</source>
        <translation>转让活菌棒 {count} 棒</translation>
    </message>
    <message>
        <source>New grower</source>
        <translation>接手人</translation>
    </message>
    <message>
        <source>Price per bag</source>
        <translation>每棒单价</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rent of the new grower</source>
        <translation>接手人的租金</translation>
    </message>
    <message>
        <source>Rent of {grower} until then</source>
        <translation>{grower}到那时的租金</translation>
    </message>
    <message>
        <source>Transfer it</source>
        <translation>转让</translation>
    </message>
    <message>
        <source>Transfer to another grower</source>
        <translation>转让给其他种植户</translation>
    </message>
    <message>
        <source>Where they were counted together; empty: as the book has them.</source>
        <translation>双方清点的数目；留空则按账上数目。</translation>
    </message>
</context>
<context>
    <name>Twice</name>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Its weight (jin)</source>
        <translation>前一张重量（斤）</translation>
    </message>
    <message>
        <source>Listed is who was weighed again within {minutes} minutes with the same grade of leaf, or from the same greenhouse.</source>
        <translation>同一人、同一等级（香菇为同一大棚）在 {minutes} 分钟内过磅两次的，列在这里。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>间隔（分钟）</translation>
    </message>
    <message>
        <source>Ticket before</source>
        <translation>前一张</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>短时间重复</translation>
    </message>
    <message>
        <source>Weight (jin)</source>
        <translation>重量（斤）</translation>
    </message>
    <message>
        <source>Who was weighed twice within minutes stands here. There is nobody.</source>
        <translation>这里列出短时间内过磅两次的人。现在没有。</translation>
    </message>
</context>
<context>
    <name>UseTask</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No inputs are in store. Receive some first.</source>
        <translation>库里没有物资，请先入库。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Use inputs</source>
        <translation>领料</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>Voids</name>
    <message>
        <source>After</source>
        <translation>开单后</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺号</translation>
    </message>
    <message>
        <source>Never given</source>
        <translation>未曾编过的号</translation>
    </message>
    <message>
        <source>Numbers, voids</source>
        <translation>编号和作废</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>换开单号</translation>
    </message>
    <message>
        <source>Void tickets stand here, and numbers that are missing. There are none.</source>
        <translation>这里列出缺号和作废的过磅单。现在一张也没有。</translation>
    </message>
    <message>
        <source>Voided by</source>
        <translation>作废人</translation>
    </message>
    <message>
        <source>Why it is void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>WaiveTask</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Charged so far</source>
        <translation>已计收</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未付</translation>
    </message>
    <message>
        <source>Waive it</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>Waive rent</source>
        <translation>减免租金</translation>
    </message>
</context>
<context>
    <name>WeighingFields</name>
    <message>
        <source>Baskets</source>
        <translation>筐数</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>毛重</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>皮重</translation>
    </message>
</context>
<context>
    <name>WeightEdit</name>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
</context>
<context>
    <name>YearFigures</name>
    <message>
        <source>Bags issued</source>
        <translation>发放菌棒</translation>
    </message>
    <message>
        <source>Dry tea sales</source>
        <translation>干茶销售额</translation>
    </message>
    <message>
        <source>Dry tea sold</source>
        <translation>干茶销量</translation>
    </message>
    <message>
        <source>Fresh leaf bought</source>
        <translation>茶青收购</translation>
    </message>
    <message>
        <source>Fresh leaf per dry tea</source>
        <translation>茶青制干茶比</translation>
    </message>
    <message>
        <source>Greenhouses</source>
        <translation>大棚</translation>
    </message>
    <message>
        <source>Mushroom sales</source>
        <translation>香菇销售额</translation>
    </message>
    <message>
        <source>Mushrooms bought</source>
        <translation>香菇收购</translation>
    </message>
    <message>
        <source>Person-times of labour</source>
        <translation>用工人次</translation>
    </message>
    <message>
        <source>Tea households</source>
        <translation>茶农户数</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>usually {band}: look at the batches</source>
        <translation>通常为 {band}，请核对加工批次</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>&quot;{line}&quot; is not a day and a price; write it like 2026-01-01 850.</source>
        <translation>“{line}”不是日期加单价，请写成 2026-01-01 850 这样。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is finer than a gram.</source>
        <translation>“{text}”精确到了一克以下，请少写几位小数。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no time of day; write it like 07:40.</source>
        <translation>“{text}”不是时间，请写成 07:40。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a date; write it like 2024-03-18.</source>
        <translation>“{text}”不是日期，请按 2024-03-18 的样子填写。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a day of a year; write it like 12-31.</source>
        <translation>“{text}”不是一年中的日期，请写成 12-31 这样。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a month; write it like 2024-03.</source>
        <translation>“{text}”不是月份，请按 2024-03 的样子填写。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a number with at most two decimals.</source>
        <translation>“{text}”不对，请填数字，最多两位小数。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a weight; write it like 3.2 or 3斤2两.</source>
        <translation>“{text}”不是重量，请按 3.2 或 3斤2两 的样子填写。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a whole number.</source>
        <translation>“{text}”不是整数，请填整数。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not an amount; write it like 1,409.50.</source>
        <translation>“{text}”不是金额，请按 1,409.50 的样子填写。</translation>
    </message>
    <message>
        <source>A bag weighs more than nothing and at most 20 kg.</source>
        <translation>每棒重量应大于零，且不超过 20 公斤。</translation>
    </message>
    <message>
        <source>A bag weighs more than nothing.</source>
        <translation>菌棒重量必须大于零。</translation>
    </message>
    <message>
        <source>A bank number has 8 to 32 figures.</source>
        <translation>银行账号应为 8 到 32 位数字，请核对。</translation>
    </message>
    <message>
        <source>A basket weighs more than nothing.</source>
        <translation>筐的皮重必须大于零。</translation>
    </message>
    <message>
        <source>A book cannot be made at {path}: {reason}.</source>
        <translation>无法在 {path} 新建账本：{reason}。请换一个位置。</translation>
    </message>
    <message>
        <source>A brace stands alone in the line &quot;{line}&quot;; a field needs one on either side.</source>
        <translation>“{line}”一行的花括号不成对，字段两边都要有括号。</translation>
    </message>
    <message>
        <source>A cost cannot be less than nothing.</source>
        <translation>成本不能小于零。</translation>
    </message>
    <message>
        <source>A count may differ by 0 to 100 %.</source>
        <translation>盘点差异为 0 至 100%。</translation>
    </message>
    <message>
        <source>A deduction is at least 0 % and less than 100 %.</source>
        <translation>扣减比例应在 0% 到 100% 之间（不含 100%）。</translation>
    </message>
    <message>
        <source>A deposit of {agreed} yuan was agreed; with this {together} would be held. Is it right?</source>
        <translation>约定押金为 {agreed} 元，加上这笔将共收 {together} 元。确定没错吗？</translation>
    </message>
    <message>
        <source>A document can only replace one of its own kind.</source>
        <translation>单据只能替换同一种类的单据。</translation>
    </message>
    <message>
        <source>A draft is discarded, not voided.</source>
        <translation>草稿不用作废，直接丢弃即可。</translation>
    </message>
    <message>
        <source>A grade was not in this shipment; look at the lines.</source>
        <translation>有的等级不在这批发货里，请核对。</translation>
    </message>
    <message>
        <source>A greenhouse cannot be smaller than nothing.</source>
        <translation>大棚的面积和菌棒数不能是负数。</translation>
    </message>
    <message>
        <source>A number of bags cannot be less than nothing.</source>
        <translation>菌棒数不能是负数。</translation>
    </message>
    <message>
        <source>A payout cannot be less than nothing.</source>
        <translation>付款金额不能小于零。</translation>
    </message>
    <message>
        <source>A price cannot be less than nothing.</source>
        <translation>单价不能是负数。</translation>
    </message>
    <message>
        <source>A price must be more than nothing.</source>
        <translation>单价必须大于零。</translation>
    </message>
    <message>
        <source>A replacement is charged only where the grower bears it.</source>
        <translation>只有由种植户承担时，补发才收费。</translation>
    </message>
    <message>
        <source>A sample has 1 to 500 bags.</source>
        <translation>抽检数应为 1 到 500 棒。</translation>
    </message>
    <message>
        <source>A special price is for a time of day, a village group, or both.</source>
        <translation>另定单价要选时段或村民组，也可以两样都选。</translation>
    </message>
    <message>
        <source>A tolerance cannot be less than nothing.</source>
        <translation>允差不能小于零。</translation>
    </message>
    <message>
        <source>A wage cannot be less than nothing.</source>
        <translation>工资不能是负数。</translation>
    </message>
    <message>
        <source>A weight cannot be less than nothing.</source>
        <translation>重量不能是负数。</translation>
    </message>
    <message>
        <source>A worker stands on this sheet twice.</source>
        <translation>这张用工单上有人重复，请去掉一行。</translation>
    </message>
    <message>
        <source>An ID number has 18 figures or letters.</source>
        <translation>身份证号应为 18 位，请核对。</translation>
    </message>
    <message>
        <source>An amount cannot be less than nothing.</source>
        <translation>金额不能小于零。</translation>
    </message>
    <message>
        <source>An area cannot be less than nothing.</source>
        <translation>面积不能是负数。</translation>
    </message>
    <message>
        <source>An input has no grades.</source>
        <translation>物资没有等级。</translation>
    </message>
    <message>
        <source>Another plan from {start} stands in the way; end it first.</source>
        <translation>从 {start} 起已有一份抵扣约定，请先结束它。</translation>
    </message>
    <message>
        <source>Another program is writing in the book. Nothing was changed; try again in a moment.</source>
        <translation>有别的程序正在写账本。这次没有改动任何内容，请稍后再试。</translation>
    </message>
    <message>
        <source>Bags are kept by their batch, on the page of bags.</source>
        <translation>菌棒按批次管理，请到“菌棒”页面处理。</translation>
    </message>
    <message>
        <source>Batch {name} failed its weight check; rework it and weigh it again.</source>
        <translation>批次 {name} 抽检不合格，请返工后重新称重。</translation>
    </message>
    <message>
        <source>Batch {name} was not weighed yet; weigh a sample first.</source>
        <translation>批次 {name} 还没有抽检，请先称一组样棒。</translation>
    </message>
    <message>
        <source>Between none and 500 people work on a batch.</source>
        <translation>一批的用工在 0 到 500 人之间。</translation>
    </message>
    <message>
        <source>By law at least 60 % is returned by trade, at most all.</source>
        <translation>按法律规定，按交易量（额）返还的比例应在 60% 到 100% 之间。</translation>
    </message>
    <message>
        <source>By the book {live} bags are alive here, not {bags}; correct the count first.</source>
        <translation>账上这里有 {live} 棒存活，不是 {bags} 棒，请先更正棒数。</translation>
    </message>
    <message>
        <source>Choose a grade of this product.</source>
        <translation>请选择这种产品的等级。</translation>
    </message>
    <message>
        <source>Choose at least one chart for the report.</source>
        <translation>请至少勾选一张图。</translation>
    </message>
    <message>
        <source>Choose at least one sale for the invoice.</source>
        <translation>请至少选择一笔销售。</translation>
    </message>
    <message>
        <source>Choose cash or bank.</source>
        <translation>请选择现金或银行转账。</translation>
    </message>
    <message>
        <source>Choose each sale only once.</source>
        <translation>每笔销售只选一次。</translation>
    </message>
    <message>
        <source>Choose how the rent is counted.</source>
        <translation>请选择租金的计算方式。</translation>
    </message>
    <message>
        <source>Choose in which order debts are recovered.</source>
        <translation>请选择欠款抵扣的先后顺序。</translation>
    </message>
    <message>
        <source>Choose mushrooms or dry tea.</source>
        <translation>请选择香菇或干茶。</translation>
    </message>
    <message>
        <source>Choose rent by the day or by the month.</source>
        <translation>请选择租金按天还是按月计算。</translation>
    </message>
    <message>
        <source>Choose the best grade for every hour.</source>
        <translation>请为每个时间选择最高等级。</translation>
    </message>
    <message>
        <source>Choose the bits set on the scale.</source>
        <translation>请选择磅秤上设置的位数。</translation>
    </message>
    <message>
        <source>Choose the goods.</source>
        <translation>请选择物资。</translation>
    </message>
    <message>
        <source>Choose the grade of the special price and enter it, or drop the line.</source>
        <translation>请选好等级并填写单价，或去掉这一行。</translation>
    </message>
    <message>
        <source>Choose the greenhouse.</source>
        <translation>请选择大棚。</translation>
    </message>
    <message>
        <source>Choose the law the cooperative stands under.</source>
        <translation>请选择合作社适用的法律。</translation>
    </message>
    <message>
        <source>Choose the plot.</source>
        <translation>请选择地块。</translation>
    </message>
    <message>
        <source>Choose the port the scale is plugged into.</source>
        <translation>请选择磅秤所接的端口。</translation>
    </message>
    <message>
        <source>Choose the season.</source>
        <translation>请选择季。</translation>
    </message>
    <message>
        <source>Choose the speed set on the scale.</source>
        <translation>请选择磅秤上设置的波特率。</translation>
    </message>
    <message>
        <source>Choose the weather the leaf was picked in.</source>
        <translation>请选择采茶时的天气。</translation>
    </message>
    <message>
        <source>Choose two different accounts.</source>
        <translation>请选择两个不同的账户。</translation>
    </message>
    <message>
        <source>Choose what the scale sends.</source>
        <translation>请选择磅秤的通讯协议。</translation>
    </message>
    <message>
        <source>Choose what was done.</source>
        <translation>请选择处理办法。</translation>
    </message>
    <message>
        <source>Choose who bears it.</source>
        <translation>请选择由谁承担。</translation>
    </message>
    <message>
        <source>Choose who brings the leaf.</source>
        <translation>请选择交茶青的农户。</translation>
    </message>
    <message>
        <source>Code {code} belongs to {name}. Choose another.</source>
        <translation>编号 {code} 已给了{name}，请换一个编号。</translation>
    </message>
    <message>
        <source>Contract {number} is with {buyer}, for another buyer&apos;s or product&apos;s shipment choose another one.</source>
        <translation>合同 {number} 的客户是{buyer}；客户或货物不同时，请另选合同。</translation>
    </message>
    <message>
        <source>Contract {number} runs from {start} to {end}. Is the shipment of {day} to count for it?</source>
        <translation>合同 {number} 的期限是 {start} 至 {end}。{day} 的发货要算在这份合同里吗？</translation>
    </message>
    <message>
        <source>Debts are recovered from goods alone, never from wages or land rent.</source>
        <translation>欠款只能从货款中抵扣，不能从工资或土地租金中抵扣。</translation>
    </message>
    <message>
        <source>Documents were posted under the present law, and the two are never mixed. Make a new book to work under the other one.</source>
        <translation>已有单据按现在的法律过账，两部法律不能混用。要改用另一部，请新建账本。</translation>
    </message>
    <message>
        <source>Each hour must come after the one before it.</source>
        <translation>后一个时间必须晚于前一个时间。</translation>
    </message>
    <message>
        <source>Each instalment is due later than the one before.</source>
        <translation>各期的到期日应依次推后。</translation>
    </message>
    <message>
        <source>Each new price starts on a later day within the lease; look at {day}.</source>
        <translation>每次调价须在租期内，且一次比一次晚，请核对 {day}。</translation>
    </message>
    <message>
        <source>Each payment day is entered once.</source>
        <translation>付款日不能重复填写。</translation>
    </message>
    <message>
        <source>Enter a code for {name}.</source>
        <translation>请填写{name}的编号。</translation>
    </message>
    <message>
        <source>Enter an amount of more than nothing.</source>
        <translation>请填写大于零的金额。</translation>
    </message>
    <message>
        <source>Enter an area of more than nothing.</source>
        <translation>请填写大于零的面积。</translation>
    </message>
    <message>
        <source>Enter at least one day a year on which rent is paid.</source>
        <translation>请至少填写一个每年付租金的日期。</translation>
    </message>
    <message>
        <source>Enter at least one grade that is shipped.</source>
        <translation>请至少填写一个等级的发货重量。</translation>
    </message>
    <message>
        <source>Enter at least one line of what was sold.</source>
        <translation>请至少填写一行销售内容。</translation>
    </message>
    <message>
        <source>Enter at least one price.</source>
        <translation>请至少填写一个单价。</translation>
    </message>
    <message>
        <source>Enter at least one worker.</source>
        <translation>请至少填写一名务工人员。</translation>
    </message>
    <message>
        <source>Enter by how many bags the count is corrected.</source>
        <translation>请填写更正的棒数。</translation>
    </message>
    <message>
        <source>Enter each grade only once.</source>
        <translation>每个等级只填一行。</translation>
    </message>
    <message>
        <source>Enter how many bags are issued.</source>
        <translation>请填写发放的菌棒数和单价。</translation>
    </message>
    <message>
        <source>Enter how many bags are replaced.</source>
        <translation>请填写补发的棒数。</translation>
    </message>
    <message>
        <source>Enter how many bags come back.</source>
        <translation>请填写退回的棒数。</translation>
    </message>
    <message>
        <source>Enter how many bags the batch has.</source>
        <translation>请填写这批有多少棒。</translation>
    </message>
    <message>
        <source>Enter how many bags were lost.</source>
        <translation>请填写损失的菌棒数。</translation>
    </message>
    <message>
        <source>Enter how much came in and what it cost.</source>
        <translation>请填写入库数量和金额。</translation>
    </message>
    <message>
        <source>Enter how much leaves the store.</source>
        <translation>请填写出库数量。</translation>
    </message>
    <message>
        <source>Enter how much the contract is for.</source>
        <translation>请填写合同约定的数量。</translation>
    </message>
    <message>
        <source>Enter the account&apos;s name.</source>
        <translation>请填写科目名称。</translation>
    </message>
    <message>
        <source>Enter the area the rent is counted on.</source>
        <translation>请填写计租面积。</translation>
    </message>
    <message>
        <source>Enter the basket&apos;s name.</source>
        <translation>请填写筐的名称。</translation>
    </message>
    <message>
        <source>Enter the cooperative&apos;s name.</source>
        <translation>请填写合作社名称。</translation>
    </message>
    <message>
        <source>Enter the dry tea that comes out.</source>
        <translation>请填产出的干茶。</translation>
    </message>
    <message>
        <source>Enter the grade&apos;s name.</source>
        <translation>请填写等级名称。</translation>
    </message>
    <message>
        <source>Enter the greenhouse&apos;s number.</source>
        <translation>请填写棚号。</translation>
    </message>
    <message>
        <source>Enter the leaf that goes in.</source>
        <translation>请填投入的茶青。</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Enter the number of the invoice.</source>
        <translation>请填写发票号码。</translation>
    </message>
    <message>
        <source>Enter the person&apos;s name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Enter the plot&apos;s number.</source>
        <translation>请填写地块编号。</translation>
    </message>
    <message>
        <source>Enter the price of at least one grade.</source>
        <translation>请至少填写一个等级的单价。</translation>
    </message>
    <message>
        <source>Enter the season&apos;s name.</source>
        <translation>请填写这一季的名称。</translation>
    </message>
    <message>
        <source>Enter the village group&apos;s name.</source>
        <translation>请填写村民组名称。</translation>
    </message>
    <message>
        <source>Enter tomorrow&apos;s price of {grade}.</source>
        <translation>请填写{grade}的明日价。</translation>
    </message>
    <message>
        <source>Enter what the test weight weighs.</source>
        <translation>请输入砝码的重量。</translation>
    </message>
    <message>
        <source>Enter what was counted.</source>
        <translation>请填写盘点的数量。</translation>
    </message>
    <message>
        <source>Every grade of a delivery weighs more than nothing.</source>
        <translation>每个等级的重量都必须大于零。</translation>
    </message>
    <message>
        <source>Every grade of dry tea weighs more than nothing.</source>
        <translation>每个等级的干茶重量都必须大于零。</translation>
    </message>
    <message>
        <source>Every grade of leaf weighs more than nothing.</source>
        <translation>每个等级的茶青重量都要大于零。</translation>
    </message>
    <message>
        <source>Fill in both days of the season, or leave all three empty.</source>
        <translation>请把这一季的开始和结束日期填全，或三项都空着。</translation>
    </message>
    <message>
        <source>Fuel cannot cost less than nothing.</source>
        <translation>燃料费不能小于零。</translation>
    </message>
    <message>
        <source>Give the batch a name.</source>
        <translation>请给批次起个名称。</translation>
    </message>
    <message>
        <source>Goods keep for no days or more.</source>
        <translation>保存天数不能小于 0。</translation>
    </message>
    <message>
        <source>Greenhouse {code} holds {capacity} bags; with these it would have {count}. Is it right?</source>
        <translation>{code} 号大棚可放 {capacity} 棒，发放后将有 {count} 棒。确定没错吗？</translation>
    </message>
    <message>
        <source>Greenhouse {code} was inspected on {day} already ({number}); void that one to enter it again.</source>
        <translation>{code} 号大棚 {day} 已有检查单（{number}）；如需重录，请先作废那一张。</translation>
    </message>
    <message>
        <source>Greenhouse {greenhouse} is let to {holder} from {start} on; the new lease can start when that one has ended.</source>
        <translation>{greenhouse} 号大棚自 {start} 起已租给{holder}，请等那份合同到期后再租。</translation>
    </message>
    <message>
        <source>Greenhouse {greenhouse} is let to {holder} from {start} to {last}; the new lease can start when that one has ended.</source>
        <translation>{greenhouse} 号大棚自 {start} 至 {last} 已租给{holder}，请等那份合同到期后再租。</translation>
    </message>
    <message>
        <source>Greenhouse {greenhouse} on this plot is let to {grower} until {last} ({number}); the land must be leased at least as long.</source>
        <translation>该地块上的 {greenhouse} 号大棚已租给{grower}，到 {last} 止（{number}），土地至少要租到那一天。</translation>
    </message>
    <message>
        <source>Invoice {invoice} is entered already as {number}.</source>
        <translation>发票 {invoice} 已登记为 {number}。</translation>
    </message>
    <message>
        <source>Labour cannot cost less than nothing.</source>
        <translation>人工成本不能小于零。</translation>
    </message>
    <message>
        <source>Land rent is paid out by itself, apart from all other money.</source>
        <translation>土地租金须单独支付，不能与其他款项合并。</translation>
    </message>
    <message>
        <source>Land rent was netted under this consent on {day} ({number}). Void that payment first.</source>
        <translation>{day} 已按此同意书抵扣过土地租金（{number}），请先作废该付款单。</translation>
    </message>
    <message>
        <source>Less than nothing cannot be counted.</source>
        <translation>盘点数量不能小于 0。</translation>
    </message>
    <message>
        <source>Line {line}: &quot;{text}&quot; is not a weight; write it like 5.5 or 2.75kg.</source>
        <translation>第 {line} 行：“{text}”不是重量，请写成 5.5 或 2.75kg。</translation>
    </message>
    <message>
        <source>Look again after 1 to 60 days.</source>
        <translation>复查应在 1 到 60 天之内。</translation>
    </message>
    <message>
        <source>More of the deposit would be given back or kept than was taken; void {number} first.</source>
        <translation>这样退还和扣下的押金会多于已收的，请先作废 {number}。</translation>
    </message>
    <message>
        <source>More of this rent would be credited than charged; void {number} first.</source>
        <translation>这样减免的租金会多于已记的应收，请先作废 {number}。</translation>
    </message>
    <message>
        <source>More would be recovered than is owed.</source>
        <translation>抵扣金额超过欠款，请改小。</translation>
    </message>
    <message>
        <source>Mushrooms, leaf and tea come in by a ticket or a batch.</source>
        <translation>香菇、茶青和干茶凭过磅单或加工批次入库。</translation>
    </message>
    <message>
        <source>Name a file that ends in .pdf or .xlsx.</source>
        <translation>文件名须以 .pdf 或 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>Name a season, or the first and the last day: --from D --to D.</source>
        <translation>请写明季，或写明起止日期：--from D --to D。</translation>
    </message>
    <message>
        <source>No bags had come by {day}.</source>
        <translation>截至 {day} 还没有菌棒入库。</translation>
    </message>
    <message>
        <source>No greenhouse is let in this season.</source>
        <translation>本季还没有大棚发包。</translation>
    </message>
    <message>
        <source>No land rent due from {first} to {last} is posted; post the rents first.</source>
        <translation>{first} 至 {last} 应付的土地租金还没有入账，请先入账。</translation>
    </message>
    <message>
        <source>No land rent falls due from {first} to {last}.</source>
        <translation>{first} 至 {last} 没有应付的土地租金。</translation>
    </message>
    <message>
        <source>No rent is open on {day}.</source>
        <translation>{day} 没有未交的租金。</translation>
    </message>
    <message>
        <source>No rent of {number} is due on {due}.</source>
        <translation>{number} 在 {due} 没有到期的租金。</translation>
    </message>
    <message>
        <source>No scale was checked from {first} to {last}.</source>
        <translation>{first} 至 {last} 没有磅秤校验记录。</translation>
    </message>
    <message>
        <source>Nobody has anything to settle in this period.</source>
        <translation>本期没有人需要结算。</translation>
    </message>
    <message>
        <source>Nobody has the code {code}.</source>
        <translation>没有编号为 {code} 的人，请核对编号。</translation>
    </message>
    <message>
        <source>Nothing came and nothing went from {first} to {last}.</source>
        <translation>{first} 至 {last} 没有收发。</translation>
    </message>
    <message>
        <source>Nothing is left to charge of this instalment; look at the schedule.</source>
        <translation>这一期没有要记的应收了，请查看租金计划。</translation>
    </message>
    <message>
        <source>Nothing lay in store or moved from {first} to {last}.</source>
        <translation>{first} 至 {last} 没有库存，也没有收发。</translation>
    </message>
    <message>
        <source>Nothing was bought from {first} to {last}.</source>
        <translation>{first} 至 {last} 没有收购。</translation>
    </message>
    <message>
        <source>Of the rent charged on this lease {most} yuan are left; no more can be waived.</source>
        <translation>这份合同已记的租金还剩 {most} 元，减免不能超过这个数。</translation>
    </message>
    <message>
        <source>Of {number} {left} yuan are not yet invoiced; {amount} cannot be.</source>
        <translation>{number} 未开票的只有 {left} 元，不能再开 {amount} 元。</translation>
    </message>
    <message>
        <source>On {day} only {held} jin of {what} were in store; {wanted} jin cannot leave it.</source>
        <translation>{day} 库存的{what}只有 {held} 斤，不能出库 {wanted} 斤。</translation>
    </message>
    <message>
        <source>On {day} only {held} jin of {what} were on the way; {wanted} jin cannot have arrived.</source>
        <translation>{day} 在途的{what}只有 {held} 斤，不能到货 {wanted} 斤。</translation>
    </message>
    <message>
        <source>On {day} only {held} of {what} were in store; {wanted} cannot leave it.</source>
        <translation>{day} 库存的{what}只有 {held}，不能出库 {wanted}。</translation>
    </message>
    <message>
        <source>On {day} there would be {count} bags fewer than none on this crop; look at the date.</source>
        <translation>{day} 这茬的菌棒会少于零（差 {count} 棒），请核对日期。</translation>
    </message>
    <message>
        <source>On {day} these bags were not in store yet; look at the date.</source>
        <translation>{day} 这些菌棒还没有入库，请核对日期。</translation>
    </message>
    <message>
        <source>One of dry tea takes at least one of leaf.</source>
        <translation>一斤干茶至少要一斤茶青。</translation>
    </message>
    <message>
        <source>Only a posted ticket can be put right.</source>
        <translation>只有已过账的过磅单可以更正。</translation>
    </message>
    <message>
        <source>Only a weigh ticket can be printed here.</source>
        <translation>这里只能打印过磅单。</translation>
    </message>
    <message>
        <source>Only inputs are used up; products are processed or sold.</source>
        <translation>只有物资可以领用，产品要加工或销售。</translation>
    </message>
    <message>
        <source>Only {available} yuan are owed to this person; {wanted} cannot be paid.</source>
        <translation>应付此人的只有 {available} 元，不能付 {wanted} 元。</translation>
    </message>
    <message>
        <source>Only {before} bags are live on this crop; {lost} cannot be taken away.</source>
        <translation>这一茬只存活 {before} 棒，不能减去 {lost} 棒。</translation>
    </message>
    <message>
        <source>Only {held} are in store; {wanted} cannot leave it.</source>
        <translation>库存只有 {held}，不能出库 {wanted}。</translation>
    </message>
    <message>
        <source>Only {held} jin of {what} are in store; {wanted} jin cannot leave it.</source>
        <translation>{what}库存只有 {held} 斤，不能出库 {wanted} 斤。</translation>
    </message>
    <message>
        <source>Only {held} jin of {what} are left; {wanted} jin cannot be taken back. Void {number} first; where that cannot be, take stock.</source>
        <translation>{what}只剩 {held} 斤，收不回 {wanted} 斤。请先作废 {number}；作废不了的，先做盘点。</translation>
    </message>
    <message>
        <source>Only {held} of {what} are left; {wanted} cannot be taken back. Void {number} first; where that cannot be, take stock.</source>
        <translation>{what}只剩 {held}，收不回 {wanted}。请先作废 {number}；作废不了的，先做盘点。</translation>
    </message>
    <message>
        <source>Only {held} yuan of this deposit are held.</source>
        <translation>这份押金现只有 {held} 元在手。</translation>
    </message>
    <message>
        <source>Only {lost} bags of this crop were lost; {bags} cannot be found again.</source>
        <translation>这茬一共只损失 {lost} 棒，不能找回 {bags} 棒。</translation>
    </message>
    <message>
        <source>Only {lost} lost bags of this crop are not replaced yet; these are {bags}. Is it right?</source>
        <translation>这茬未补的损失只有 {lost} 棒，现在要补 {bags} 棒。对吗？</translation>
    </message>
    <message>
        <source>Only {usable} of the {held} bags in store passed their weight check; {wanted} cannot be issued.</source>
        <translation>库存 {held} 棒中可发的只有 {usable} 棒，不能发 {wanted} 棒。</translation>
    </message>
    <message>
        <source>Person-times are counted from 1.</source>
        <translation>人次至少为 1。</translation>
    </message>
    <message>
        <source>Please fill in: {label}.</source>
        <translation>请填写：{label}。</translation>
    </message>
    <message>
        <source>Plot {plot} of {household}, on which this greenhouse stands, is leased until {last} only; the lease of the greenhouse must end by then.</source>
        <translation>大棚所在的地块 {plot}（{household}）只租到 {last}，大棚租期不能超过这一天。</translation>
    </message>
    <message>
        <source>Plot {plot} of {household}, on which this greenhouse stands, is not leased on {day}; lease the land first.</source>
        <translation>大棚所在的地块 {plot}（{household}）在 {day} 没有租用，请先签土地流转合同。</translation>
    </message>
    <message>
        <source>Rent for {start} to {last} was posted as {number}. Void that first.</source>
        <translation>{start} 至 {last} 的租金已过账（{number}），请先作废该单。</translation>
    </message>
    <message>
        <source>Rent is paid on {most} days a year at most.</source>
        <translation>每年最多填写 {most} 个付款日。</translation>
    </message>
    <message>
        <source>Say how it was lost.</source>
        <translation>请选择报损原因。</translation>
    </message>
    <message>
        <source>Say what it is used for.</source>
        <translation>请选择用途。</translation>
    </message>
    <message>
        <source>Say what one of it is called, such as a roll.</source>
        <translation>请填写计数单位，例如“卷”。</translation>
    </message>
    <message>
        <source>Say what whole ID numbers are needed for.</source>
        <translation>请写明使用完整身份证号的用途。</translation>
    </message>
    <message>
        <source>Say whether it is weighed or counted.</source>
        <translation>请选择称重还是计数。</translation>
    </message>
    <message>
        <source>Say which paper the household signed.</source>
        <translation>请说明农户签的是哪份同意书。</translation>
    </message>
    <message>
        <source>Say which scale was checked.</source>
        <translation>请填写校验的是哪台磅秤。</translation>
    </message>
    <message>
        <source>Say who supplied the batch, or that it was made here.</source>
        <translation>请填写供应商，或注明是自制。</translation>
    </message>
    <message>
        <source>Say why the count is corrected.</source>
        <translation>请填写更正的原因。</translation>
    </message>
    <message>
        <source>Say why the deposit is kept.</source>
        <translation>请填写扣下押金的原因。</translation>
    </message>
    <message>
        <source>Say why the document is voided.</source>
        <translation>请填写作废原因。</translation>
    </message>
    <message>
        <source>Say why the grade is better than the pick time suggests.</source>
        <translation>等级高于采摘时段的建议，请填写原因。</translation>
    </message>
    <message>
        <source>Say why the lease ends early.</source>
        <translation>请填写提前退租的原因。</translation>
    </message>
    <message>
        <source>Say why the rent is waived.</source>
        <translation>请填写减免租金的原因。</translation>
    </message>
    <message>
        <source>Shipment {number} is settled already by {sale}.</source>
        <translation>发货单 {number} 已由 {sale} 验收。</translation>
    </message>
    <message>
        <source>Shipment {number} is void.</source>
        <translation>发货单 {number} 已作废。</translation>
    </message>
    <message>
        <source>Some of it is still in store; use it up or count it first.</source>
        <translation>库里还有，请先用完或盘点。</translation>
    </message>
    <message>
        <source>Take between none and {held} of each batch.</source>
        <translation>每个批次请取 0 至 {held} 棒。</translation>
    </message>
    <message>
        <source>The backup of {name} is not equal to the book.</source>
        <translation>{name} 的备份与账本不一致，请重新备份。</translation>
    </message>
    <message>
        <source>The backup to {folder} failed: {reason}.</source>
        <translation>没能备份到 {folder}：{reason}。请换一个文件夹再试。</translation>
    </message>
    <message>
        <source>The bags are handed over on {start}; enter the transfer on that day.</source>
        <translation>菌棒在 {start} 才移交，请到那天再登记转让。</translation>
    </message>
    <message>
        <source>The bags of the batches do not add up to {bags}.</source>
        <translation>各批次棒数合计不等于 {bags}。</translation>
    </message>
    <message>
        <source>The bags were inoculated before they were made.</source>
        <translation>接种日期早于制棒日期。</translation>
    </message>
    <message>
        <source>The basket came into use only on {start}. Choose a later day.</source>
        <translation>这种筐 {start} 才启用，请选更晚的日期。</translation>
    </message>
    <message>
        <source>The batch came on {day}; it cannot be weighed before.</source>
        <translation>这批 {day} 才入库，不能在此之前称重。</translation>
    </message>
    <message>
        <source>The batch was made after the day it came in.</source>
        <translation>制棒日期晚于入库日期。</translation>
    </message>
    <message>
        <source>The batches give {total} bags, not {bags}; change one of the counts.</source>
        <translation>各批次合计 {total} 棒，不是 {bags} 棒；请改其中一个数。</translation>
    </message>
    <message>
        <source>The book cannot be written here. Nothing was changed.</source>
        <translation>这里不能写入账本，没有改动任何内容。请检查文件夹的权限。</translation>
    </message>
    <message>
        <source>The book changed while {what} was counted; read the sheet again.</source>
        <translation>盘点期间{what}的账面有变动，账面数量已更新，请再核对一次。</translation>
    </message>
    <message>
        <source>The book could not be upgraded: {reason}. It was left as it was.</source>
        <translation>账本没能升级：{reason}。账本保持原样。</translation>
    </message>
    <message>
        <source>The book has {book} jin of {what}, {counted} jin were counted. Is it right?</source>
        <translation>{what}账面 {book} 斤，实盘 {counted} 斤，确定吗？</translation>
    </message>
    <message>
        <source>The book has {book} {unit} of {what}, {counted} {unit} were counted. Is it right?</source>
        <translation>{what}账面 {book} {unit}，实盘 {counted} {unit}，确定吗？</translation>
    </message>
    <message>
        <source>The book&apos;s file is damaged ({what}). Stop entering and restore the last backup.</source>
        <translation>账本文件已损坏（{what}）。请停止录入，恢复最近的备份。</translation>
    </message>
    <message>
        <source>The book&apos;s file is damaged. Nothing was changed; restore the last backup.</source>
        <translation>账本文件已损坏，没有改动任何内容。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The books are already closed up to {closed}, and closed periods stay closed.</source>
        <translation>已经结账到 {closed}，结账不能取消。</translation>
    </message>
    <message>
        <source>The books are closed up to {closed}. Enter it with a later date.</source>
        <translation>已结账到 {closed}，请改用以后的日期。</translation>
    </message>
    <message>
        <source>The clock of this PC shows {now}, but the last entry was made at {last}. Set the clock right, then post again.</source>
        <translation>本机时钟是 {now}，而上一笔记账在 {last}。请先校准时钟，再过账。</translation>
    </message>
    <message>
        <source>The contract cannot be printed yet; this is missing: {names}.</source>
        <translation>合同暂时不能打印，还缺：{names}。</translation>
    </message>
    <message>
        <source>The day must lie within the consent.</source>
        <translation>日期须在同意书的有效期内。</translation>
    </message>
    <message>
        <source>The day must lie within the lease.</source>
        <translation>日期必须在租期之内。</translation>
    </message>
    <message>
        <source>The day to look again comes after the inspection.</source>
        <translation>复查日期应在检查日期之后。</translation>
    </message>
    <message>
        <source>The deduction of {deduction} jin leaves nothing of {net} jin.</source>
        <translation>净重 {net} 斤，扣减 {deduction} 斤后没有剩余，请核对扣减。</translation>
    </message>
    <message>
        <source>The demo holds 1 to {most} years.</source>
        <translation>演示账本可做 1 到 {most} 年。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满，没有改动任何内容。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>结束日期必须在开始日期之后。</translation>
    </message>
    <message>
        <source>The field {name} needs a line of its own.</source>
        <translation>字段“{name}”须单独占一行。</translation>
    </message>
    <message>
        <source>The file could not be written ({reason}). Choose another place.</source>
        <translation>文件没能写入（{reason}），请换一个位置。</translation>
    </message>
    <message>
        <source>The flush is a number from 1 to 12.</source>
        <translation>潮次应为 1 到 12。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason})</source>
        <translation>无法建立文件夹 {folder}（{reason}）</translation>
    </message>
    <message>
        <source>The font cannot print {characters} in the name of {person}; write the name with characters that can be printed.</source>
        <translation>{person}的姓名中有字打印不出：{characters}。请改用能打印的字。</translation>
    </message>
    <message>
        <source>The font cannot print {characters} on the paper of {person}; change the text that holds it.</source>
        <translation>{person}的单据上有字打印不出：{characters}。请修改有这些字的内容。</translation>
    </message>
    <message>
        <source>The font {file} is missing; run: python -m coop_desk.tools.fonts</source>
        <translation>缺少字体 {file}，请运行：python -m coop_desk.tools.fonts</translation>
    </message>
    <message>
        <source>The goods left only on {day}; they cannot be accepted before.</source>
        <translation>货物 {day} 才发出，验收日期不能更早。</translation>
    </message>
    <message>
        <source>The greenhouse has {has} mu; rent would be counted on {area}. Is it right?</source>
        <translation>大棚面积为 {has} 亩，将按 {area} 亩计租。确定没错吗？</translation>
    </message>
    <message>
        <source>The largest usual weight must be more than the smallest.</source>
        <translation>通常重量的上限必须大于下限。</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>结束日期早于开始日期，请核对。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期，请核对。</translation>
    </message>
    <message>
        <source>The lease ended early, and this credit belongs to it; void {number} instead.</source>
        <translation>合同已提前终止，这笔减免属于那次终止，请改为作废 {number}。</translation>
    </message>
    <message>
        <source>The lease ends early already; void {number} first.</source>
        <translation>这份合同已登记提前终止，请先作废 {number}。</translation>
    </message>
    <message>
        <source>The lease of this crop is void; it has not a single day.</source>
        <translation>这茬的租约已作废，没有任何一天。</translation>
    </message>
    <message>
        <source>The most that is recovered is 0 to 100 %.</source>
        <translation>最多抵扣的比例应在 0% 到 100% 之间。</translation>
    </message>
    <message>
        <source>The name of a scale has at most {most} characters.</source>
        <translation>磅秤名称最多 {most} 个字。</translation>
    </message>
    <message>
        <source>The name {name} is too long.</source>
        <translation>名称“{name}”太长，请改短。</translation>
    </message>
    <message>
        <source>The number of greenhouses is 0 to {most}.</source>
        <translation>大棚数应为 0 到 {most}。</translation>
    </message>
    <message>
        <source>The overview has {count} charts and no room for more; take one off first.</source>
        <translation>总览上已有 {count} 张图，放不下了；请先移走一张。</translation>
    </message>
    <message>
        <source>The period ends before it starts.</source>
        <translation>期间的结束日期早于开始日期，请核对。</translation>
    </message>
    <message>
        <source>The photo {name} cannot be kept: {reason}.</source>
        <translation>照片 {name} 无法保存：{reason}。</translation>
    </message>
    <message>
        <source>The plan began only on {start}.</source>
        <translation>这份约定 {start} 才开始。</translation>
    </message>
    <message>
        <source>The plot is leased from {person} until {last} ({number}). End that lease before the plot gets another household.</source>
        <translation>该地块向{person}租用到 {last}（{number}），请先结束该合同，再改农户。</translation>
    </message>
    <message>
        <source>The prices {name} hold until {last} and go before prices without an end. Set these for tomorrow alone.</source>
        <translation>“{name}”执行到 {last}，优先于不限期的价格。请改为“只明天一天”。</translation>
    </message>
    <message>
        <source>The rent of {lease} due on {due} was posted already, as {number}.</source>
        <translation>{lease} 在 {due} 到期的租金已过账，单号 {number}。</translation>
    </message>
    <message>
        <source>The report would begin on {day}, which is still to come.</source>
        <translation>报告期从 {day} 起，还没有到。</translation>
    </message>
    <message>
        <source>The rounding step is more than nothing and at most one jin.</source>
        <translation>取整单位必须大于零，最多 1 斤。</translation>
    </message>
    <message>
        <source>The season {season} runs from {start} to {last}; the lease must lie within it.</source>
        <translation>{season}自 {start} 至 {last}，租期须在本季之内。</translation>
    </message>
    <message>
        <source>The share of a ticket is 0 to 100 %.</source>
        <translation>每张单子的抵扣比例为 0 至 100 %。</translation>
    </message>
    <message>
        <source>The share of water is at least 0 and below 100 %.</source>
        <translation>含水率应在 0 到 100 % 之间。</translation>
    </message>
    <message>
        <source>The share that may lie outside is 0 to 100 %.</source>
        <translation>超差比例应在 0 到 100 % 之间。</translation>
    </message>
    <message>
        <source>The shares of the instalments must make 100 %.</source>
        <translation>各期比例合计应为 100%。</translation>
    </message>
    <message>
        <source>The statements cannot be written to {path}: {reason}.</source>
        <translation>结算单没能写入 {path}：{reason}。请换一个位置。</translation>
    </message>
    <message>
        <source>The tare cannot be less than nothing.</source>
        <translation>皮重不能是负数。</translation>
    </message>
    <message>
        <source>The tare of {tare} jin leaves nothing of {gross} jin; look at both weights.</source>
        <translation>毛重必须大于皮重：毛重 {gross} 斤，皮重 {tare} 斤，请核对。</translation>
    </message>
    <message>
        <source>The text of the contract is empty.</source>
        <translation>合同文本是空的。</translation>
    </message>
    <message>
        <source>The tolerance lies between nothing and the bag&apos;s weight.</source>
        <translation>允许误差应在零和棒重之间。</translation>
    </message>
    <message>
        <source>The upgraded copy of the book is not whole ({what}). The book was left as it was.</source>
        <translation>升级后的账本不完整（{what}），账本保持原样。</translation>
    </message>
    <message>
        <source>The upper end must be more than the lower one.</source>
        <translation>上限必须大于下限。</translation>
    </message>
    <message>
        <source>The village group {name} stands there twice.</source>
        <translation>村民组“{name}”重复了，请去掉一个。</translation>
    </message>
    <message>
        <source>There are already goods called {name}.</source>
        <translation>已经有“{name}”了。</translation>
    </message>
    <message>
        <source>There are bags or tickets under this lease. Void those first, or end it early.</source>
        <translation>这份租赁下已有菌棒或过磅单。请先作废那些单据，或者提前结束租赁。</translation>
    </message>
    <message>
        <source>There cannot be fewer baskets than none.</source>
        <translation>筐数不能小于零。</translation>
    </message>
    <message>
        <source>There is already a batch {name}.</source>
        <translation>已有批次 {name}。</translation>
    </message>
    <message>
        <source>There is already a consent for these days: {number}, from {start} on.</source>
        <translation>这段时间已有同意书 {number}，自 {start} 起生效。</translation>
    </message>
    <message>
        <source>There is already a file at {path}. Choose another name; nothing was changed.</source>
        <translation>{path} 已有文件，没有改动任何内容。请换一个名称。</translation>
    </message>
    <message>
        <source>There is already a greenhouse {code}.</source>
        <translation>已经有 {code} 号大棚了，请换一个棚号。</translation>
    </message>
    <message>
        <source>There is already a plot {code}.</source>
        <translation>已有编号为 {code} 的地块。</translation>
    </message>
    <message>
        <source>There is already a season {name}.</source>
        <translation>已经有“{name}”这一季了，请换一个名称。</translation>
    </message>
    <message>
        <source>There is no book at {path}. Choose the book, or restore a backup.</source>
        <translation>{path} 没有账本。请选择账本，或恢复备份。</translation>
    </message>
    <message>
        <source>There is no chart {name}; there are {known}.</source>
        <translation>没有名为 {name} 的图；可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no day {text}; look at the calendar.</source>
        <translation>没有 {text} 这一天，请看日历。</translation>
    </message>
    <message>
        <source>There is no field called {names}; choose a field from the list.</source>
        <translation>没有名为“{names}”的字段，请从列表中选取。</translation>
    </message>
    <message>
        <source>There is no greenhouse yet; add one first.</source>
        <translation>还没有大棚，请先添加。</translation>
    </message>
    <message>
        <source>There is no greenhouse {code}.</source>
        <translation>没有 {code} 号大棚。</translation>
    </message>
    <message>
        <source>There is no price on {day} to put up; enter a price list first.</source>
        <translation>{day} 还没有价格可以公示，请先定价。</translation>
    </message>
    <message>
        <source>There is no season on {day}; add the season first.</source>
        <translation>{day} 不在任何一季之内，请先添加这一季。</translation>
    </message>
    <message>
        <source>There is no season to report yet.</source>
        <translation>还没有设立季，无法按季报告。</translation>
    </message>
    <message>
        <source>There is no season {code}.</source>
        <translation>没有代码为 {code} 的季。</translation>
    </message>
    <message>
        <source>There is no setting called {key}.</source>
        <translation>没有名为“{key}”的设置。</translation>
    </message>
    <message>
        <source>There is no surplus this year, so nothing is distributed.</source>
        <translation>今年没有盈余，所以不分配。</translation>
    </message>
    <message>
        <source>There is nothing to divide by: every share would be nothing.</source>
        <translation>没有可以分摊的依据：每份都是零。</translation>
    </message>
    <message>
        <source>There is nothing to report from {first} to {last}.</source>
        <translation>{first} 至 {last} 没有可报告的数据。</translation>
    </message>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>还没有可保存的内容。</translation>
    </message>
    <message>
        <source>There was no trade with members, so nothing is distributed.</source>
        <translation>今年与成员没有交易，所以不分配。</translation>
    </message>
    <message>
        <source>There would be more dry tea than leaf went in.</source>
        <translation>干茶的重量超过了投入的茶青。</translation>
    </message>
    <message>
        <source>These bags have no supplier on record who could bear it; choose somebody else.</source>
        <translation>这些菌棒没有登记供应商，请选择其他承担方。</translation>
    </message>
    <message>
        <source>This batch is not in the book.</source>
        <translation>账里没有这个批次。</translation>
    </message>
    <message>
        <source>This batch is void.</source>
        <translation>这个批次已作废。</translation>
    </message>
    <message>
        <source>This book is open for reading only; nothing can be entered in it.</source>
        <translation>账本以只读方式打开，不能录入。</translation>
    </message>
    <message>
        <source>This buyer has contract {number} for the same product from {start} to {end}. Are both to run side by side?</source>
        <translation>该客户已有同类货物的合同 {number}（{start} 至 {end}）。两份合同要同时执行吗？</translation>
    </message>
    <message>
        <source>This check is not in the book.</source>
        <translation>账本里没有这张校验单。</translation>
    </message>
    <message>
        <source>This consent does not stand any more; look at the list again.</source>
        <translation>该同意书已失效，请重新查看列表。</translation>
    </message>
    <message>
        <source>This contract is not in the book.</source>
        <translation>账本里没有这份合同。</translation>
    </message>
    <message>
        <source>This contract is void; choose another one.</source>
        <translation>这份合同已作废，请另选一份。</translation>
    </message>
    <message>
        <source>This document brought no goods into the store.</source>
        <translation>这张单据没有货物入库。</translation>
    </message>
    <message>
        <source>This document is not in the book.</source>
        <translation>账本里没有这张单据。</translation>
    </message>
    <message>
        <source>This document took no goods out of the store.</source>
        <translation>这张单据没有货物出库。</translation>
    </message>
    <message>
        <source>This document was replaced already.</source>
        <translation>这张单据已经被替换过。</translation>
    </message>
    <message>
        <source>This draft is no longer there: it was posted or discarded.</source>
        <translation>这张草稿已经过账或丢弃，不在了。</translation>
    </message>
    <message>
        <source>This draft is one of another kind of document.</source>
        <translation>这份草稿属于另一种单据。</translation>
    </message>
    <message>
        <source>This figure cannot be shown by that span of time.</source>
        <translation>这项数据不能按这个时段显示。</translation>
    </message>
    <message>
        <source>This figure cannot be split that way.</source>
        <translation>这项数据不能这样分列。</translation>
    </message>
    <message>
        <source>This grade has no price on {day}; enter a price list first.</source>
        <translation>{day} 这个等级没有单价，请先登记价格表。</translation>
    </message>
    <message>
        <source>This inspection is not in the book.</source>
        <translation>账里没有这张检查单。</translation>
    </message>
    <message>
        <source>This is no longer in the list.</source>
        <translation>这一条已不在列表中。</translation>
    </message>
    <message>
        <source>This lease is not in the book.</source>
        <translation>账本里没有这份合同。</translation>
    </message>
    <message>
        <source>This line is no longer in the book; look at the list again.</source>
        <translation>这一行已不在账本里，请重新查看列表。</translation>
    </message>
    <message>
        <source>This list began on {day}, and tickets may carry its prices. Save a new one instead.</source>
        <translation>这张价表 {day} 已开始执行，可能已有过磅单按它计价。请另定新价。</translation>
    </message>
    <message>
        <source>This person already has that role, since {start}.</source>
        <translation>此人自 {start} 起已有这个身份。</translation>
    </message>
    <message>
        <source>This person is already a member, since {start}.</source>
        <translation>此人自 {start} 起已是成员。</translation>
    </message>
    <message>
        <source>This person is not in the book.</source>
        <translation>账本里没有这个人。</translation>
    </message>
    <message>
        <source>This plot is not in the book.</source>
        <translation>账本中没有该地块。</translation>
    </message>
    <message>
        <source>This sale is not in the book.</source>
        <translation>账本里没有这笔销售。</translation>
    </message>
    <message>
        <source>This shipment is not in the book.</source>
        <translation>账本里没有这批发货。</translation>
    </message>
    <message>
        <source>This ticket is not posted yet; post it, then print it.</source>
        <translation>这张过磅单还没有过账；请先过账再打印。</translation>
    </message>
    <message>
        <source>This weight check is not in the book.</source>
        <translation>账里没有这张检验单。</translation>
    </message>
    <message>
        <source>Two prices would hold for the same grade on {day}: {one} and {other}. Change the days, the time slot or the village group of one.</source>
        <translation>{day} 同一等级会有两个单价：{one} 和 {other}。请改动其中一个的日期、时段或村民组。</translation>
    </message>
    <message>
        <source>Void the document first; then it can be replaced.</source>
        <translation>请先作废这张单据，再开新单替换。</translation>
    </message>
    <message>
        <source>Weigh at least one bag.</source>
        <translation>请至少称一棒。</translation>
    </message>
    <message>
        <source>Weigh at least {count} bags.</source>
        <translation>至少要称 {count} 棒。</translation>
    </message>
    <message>
        <source>Weight times price is {reckoned} yuan, not {amount}. Is it right?</source>
        <translation>重量乘单价是 {reckoned} 元，不是 {amount} 元。确定没错吗？</translation>
    </message>
    <message>
        <source>What is left to the person cannot be less than nothing.</source>
        <translation>留给本人的金额不能是负数。</translation>
    </message>
    <message>
        <source>What is owed has changed in the meantime. Look at the new figures.</source>
        <translation>应付金额刚刚有变动，请核对新的数目。</translation>
    </message>
    <message>
        <source>What the weather takes off is at least 0 % and less than 100 %.</source>
        <translation>天气扣减应在 0 % 与 100 % 之间（不含 100 %）。</translation>
    </message>
    <message>
        <source>{area} mu over, from {start} on; lease less of this plot.</source>
        <translation>自 {start} 起超出 {area} 亩，请减少这块地的面积。</translation>
    </message>
    <message>
        <source>{area} mu over, {start} to {last}; lease less of this plot or start later.</source>
        <translation>{start} 至 {last} 超出 {area} 亩，请减少这块地的面积或推迟开始日期。</translation>
    </message>
    <message>
        <source>{bags} of {live} live bags would be taken out. Is it right?</source>
        <translation>{live} 棒活棒中要清出 {bags} 棒。对吗？</translation>
    </message>
    <message>
        <source>{charged} yuan of this lease&apos;s rent were charged already.</source>
        <translation>这份租赁的租金已经计收 {charged} 元。</translation>
    </message>
    <message>
        <source>{count} more bags would live on this crop than were put in; void the correction first.</source>
        <translation>这茬的活棒会比投入的多 {count} 棒，请先作废更正单。</translation>
    </message>
    <message>
        <source>{day} already has prices for that day alone ({name}). Withdraw that list first.</source>
        <translation>{day} 已有只执行一天的价格（{name}），请先撤回那张价表。</translation>
    </message>
    <message>
        <source>{day} lies in the future; look at the date.</source>
        <translation>{day} 还没有到，请核对日期。</translation>
    </message>
    <message>
        <source>{day} lies in the future; the books can be closed up to today.</source>
        <translation>{day} 还没有到，最多只能结账到今天。</translation>
    </message>
    <message>
        <source>{due} yuan are to be paid; {tendered} yuan are not enough.</source>
        <translation>应付 {due} 元，给出 {tendered} 元不够。</translation>
    </message>
    <message>
        <source>{fresh} jin of leaf for one of dry tea is unusual; usually it is {low} to {high}. Is it right?</source>
        <translation>{fresh} 斤茶青制 1 斤干茶不太常见，一般是 {low} 到 {high} 斤。确定没错吗？</translation>
    </message>
    <message>
        <source>{grade} would go from {before} to {after} yuan, more than 30 % in one day. Is it right?</source>
        <translation>{grade}由 {before} 元变为 {after} 元，一天变动超过 30 %，确定吗？</translation>
    </message>
    <message>
        <source>{grade}: contract {number} pays {agreed} yuan, not {price}. Is it right?</source>
        <translation>{grade}：合同 {number} 约定 {agreed} 元，现在是 {price} 元。对吗？</translation>
    </message>
    <message>
        <source>{grade}: enter the price.</source>
        <translation>{grade}：请填写单价。</translation>
    </message>
    <message>
        <source>{grade}: say the reason in at most {most} characters.</source>
        <translation>{grade}：原因最多 {most} 个字。</translation>
    </message>
    <message>
        <source>{grade}: say why not all of it was accepted.</source>
        <translation>{grade}：请说明没有全部验收的原因。</translation>
    </message>
    <message>
        <source>{grade}: {shipped} jin were shipped, accepted, returned and lost come to {parts} jin; {difference} jin differ.</source>
        <translation>{grade}：发货 {shipped} 斤，验收、退回、损耗合计 {parts} 斤，相差 {difference} 斤。</translation>
    </message>
    <message>
        <source>{jin} jin is unusual; usually it is {low} to {high} jin. Is it right?</source>
        <translation>{jin} 斤不常见，通常在 {low} 到 {high} 斤之间。确定没错吗？</translation>
    </message>
    <message>
        <source>{kind} is no kind of person.</source>
        <translation>“{kind}”不是有效的人员类别，请重新选择。</translation>
    </message>
    <message>
        <source>{leased} mu of this plot are leased on {day}; it cannot be smaller than that.</source>
        <translation>{day} 该地块已租用 {leased} 亩，面积不能比这更小。</translation>
    </message>
    <message>
        <source>{lost} bags cannot be lost of {held}.</source>
        <translation>只有 {held} 棒，不能报损 {lost} 棒。</translation>
    </message>
    <message>
        <source>{name} delivered from this greenhouse on {day}; the new grower starts later.</source>
        <translation>{name}在 {day} 还交售过这个大棚的香菇，接手日期应在其后。</translation>
    </message>
    <message>
        <source>{name} does not grow in this greenhouse on {day}.</source>
        <translation>{name}在 {day} 没有承包这个大棚，请核对。</translation>
    </message>
    <message>
        <source>{name} gave this greenhouse back early, on {day}.</source>
        <translation>{name}已于 {day} 提前退租。</translation>
    </message>
    <message>
        <source>{name} has given no consent in force on {day}; land rent is paid whole, and debts are left as they are.</source>
        <translation>{name}在 {day} 没有有效的抵扣同意书，土地租金须全额支付，欠款暂不抵扣。</translation>
    </message>
    <message>
        <source>{name} has this lease already; choose the grower who takes it over.</source>
        <translation>这份合同本来就是{name}的，请选择接手的种植户。</translation>
    </message>
    <message>
        <source>{name} is a database of another program, not a book.</source>
        <translation>{name} 是别的程序的文件，不是账本。</translation>
    </message>
    <message>
        <source>{name} is already open in another window.</source>
        <translation>{name} 已在另一个窗口打开。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be opened ({reason}). Restore the last backup.</source>
        <translation>{name} 已损坏，打不开（{reason}）。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>{name} is empty: its contents are gone. Restore the last backup.</source>
        <translation>{name} 是空的，内容已丢失。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>{name} is larger than 30 MB; choose a smaller photo.</source>
        <translation>{name} 超过 30 MB，请选小一点的照片。</translation>
    </message>
    <message>
        <source>{name} is no buyer on {day}; give the role of a buyer first.</source>
        <translation>{name}在 {day} 还不是客户，请先登记客户身份。</translation>
    </message>
    <message>
        <source>{name} is no grower any more on {day}.</source>
        <translation>{name}到 {day} 已不是种植户。</translation>
    </message>
    <message>
        <source>{name} is no longer in use.</source>
        <translation>{name}已停用。</translation>
    </message>
    <message>
        <source>{name} is no photo; choose a JPEG, PNG or WebP file.</source>
        <translation>{name} 不是照片，请选择 JPEG、PNG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>{name} is not a book of this program.</source>
        <translation>{name} 不是本程序的账本。</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of this program. Update the program, or open the book for reading only.</source>
        <translation>{name} 是用新版程序写的。请更新程序，或以只读方式打开账本。</translation>
    </message>
    <message>
        <source>{number} is a sale to {buyer}; an invoice is for one buyer.</source>
        <translation>{number} 是卖给{buyer}的；一张发票只开给一个客户。</translation>
    </message>
    <message>
        <source>{number} is already void.</source>
        <translation>{number} 已经作废了。</translation>
    </message>
    <message>
        <source>{number} rests on {own}; void {number} first.</source>
        <translation>{number} 是根据 {own} 开的，请先作废 {number}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a book.</source>
        <translation>{path} 是文件夹，不是账本。</translation>
    </message>
    <message>
        <source>{path} is a real book; the demo does not touch it. Name another file.</source>
        <translation>{path} 是真实的账本，演示不会动它。请换一个文件名。</translation>
    </message>
    <message>
        <source>{path} is the book itself; name another file.</source>
        <translation>{path} 就是账本本身，请换一个文件名。</translation>
    </message>
    <message>
        <source>{pay} jin are to be paid; the grades weigh {surplus} jin too much.</source>
        <translation>结算重量 {pay} 斤，各等级多出 {surplus} 斤，请核对。</translation>
    </message>
    <message>
        <source>{pay} jin are to be paid; {missing} jin have no grade yet.</source>
        <translation>结算重量 {pay} 斤，还有 {missing} 斤没有定等级。</translation>
    </message>
    <message>
        <source>{person} owes no rent that is due.</source>
        <translation>{person} 没有到期未交的租金。</translation>
    </message>
    <message>
        <source>{printer} did not take the paper; look whether it is on and has paper, and tear up what came out of it</source>
        <translation>{printer} 没有打完；请看看电源和纸，已打出的请撕掉作废</translation>
    </message>
    <message>
        <source>{printer} is not there; look at its cable and its power</source>
        <translation>找不到打印机 {printer}；请看看连线和电源</translation>
    </message>
    <message>
        <source>{start} to {last} is not a number of whole months; choose rent by the day.</source>
        <translation>{start} 至 {last} 不是整月，请选按天计算租金。</translation>
    </message>
    <message>
        <source>{time} lies in the other half of the day; look at the hour and the session.</source>
        <translation>{time} 不在所选的早晚时段内，请核对采摘时间和时段。</translation>
    </message>
    <message>
        <source>{weight} kg is unusual for a bag that should weigh {usual} kg. Is it right?</source>
        <translation>每棒应重 {usual} 公斤，{weight} 公斤不太寻常。对吗？</translation>
    </message>
    <message>
        <source>{yuan} yuan a bag is unusual; the last bags were {usual}. Is it right?</source>
        <translation>每棒 {yuan} 元不太常见，上次是 {usual} 元。确定没错吗？</translation>
    </message>
    <message>
        <source>{yuan} yuan a bag is unusual; the last batch cost {usual}. Is it right?</source>
        <translation>每棒 {yuan} 元不太寻常，上一批是 {usual} 元。对吗？</translation>
    </message>
    <message>
        <source>{yuan} yuan is unusual for that much; at the last price it is {usual}. Is it right?</source>
        <translation>这个数量合 {yuan} 元不太常见，按上次的价格是 {usual} 元。确定没错吗？</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
