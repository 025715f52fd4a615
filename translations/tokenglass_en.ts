<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DataNote</name>
    <message numerus="yes">
        <source>%n request(s) have a negative token count; it is shown as unknown.</source>
        <translation>
            <numerusform>%n request has a negative token count; it is shown as unknown.</numerusform>
            <numerusform>%n requests have a negative token count; it is shown as unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a token count that is not a whole number or is too large to add exactly; it is shown as unknown.</source>
        <translation>
            <numerusform>%n request has a token count that is not a whole number or is too large to add exactly; it is shown as unknown.</numerusform>
            <numerusform>%n requests have a token count that is not a whole number or is too large to add exactly; it is shown as unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a cost that is not a number or is too large; they are counted as unpriced.</source>
        <translation>
            <numerusform>%n request has a cost that is not a number or is too large; it is counted as unpriced.</numerusform>
            <numerusform>%n requests have a cost that is not a number or is too large; they are counted as unpriced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) used tokens of a model without a price and have a stored cost of 0; they are counted as unpriced.</source>
        <translation>
            <numerusform>%n request used tokens of a model without a price and has a stored cost of 0; it is counted as unpriced.</numerusform>
            <numerusform>%n requests used tokens of a model without a price and have a stored cost of 0; they are counted as unpriced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a stored token total that differs from input plus output; the parts are shown.</source>
        <translation>
            <numerusform>%n request has a stored token total that differs from input plus output; the parts are shown.</numerusform>
            <numerusform>%n requests have a stored token total that differs from input plus output; the parts are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are not valid UTF-8 or are too long; they are shown replaced or cut.</source>
        <translation>
            <numerusform>%n text is not valid UTF-8 or are too long; it is shown replaced or cut.</numerusform>
            <numerusform>%n texts are not valid UTF-8 or are too long; they are shown replaced or cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no readable time and are in no period.</source>
        <translation>
            <numerusform>%n request has no readable time and is in no period.</numerusform>
            <numerusform>%n requests have no readable time and are in no period.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are dated in the future.</source>
        <translation>
            <numerusform>%n request is dated in the future.</numerusform>
            <numerusform>%n requests are dated in the future.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a negative cost; it is counted as stored and lowers the totals.</source>
        <translation>
            <numerusform>%n request has a negative cost; it is counted as stored and lowers the totals.</numerusform>
            <numerusform>%n requests have a negative cost; it is counted as stored and lowers the totals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>The source answers no more requests for now. Refresh in %n second(s).</source>
        <translation>
            <numerusform>The source answers no more requests for now. Refresh in %n second.</numerusform>
            <numerusform>The source answers no more requests for now. Refresh in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n text(s) got an apostrophe in front, or a spreadsheet would run them as formulas.</source>
        <translation>
            <numerusform>%n text got an apostrophe in front, or a spreadsheet would run it as a formula.</numerusform>
            <numerusform>%n texts got an apostrophe in front, or a spreadsheet would run them as formulas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have more than the 15 digits that Excel keeps and were written as text, to the last digit.</source>
        <translation>
            <numerusform>%n number has more than the 15 digits that Excel keeps and was written as text, to the last digit.</numerusform>
            <numerusform>%n numbers have more than the 15 digits that Excel keeps and were written as text, to the last digit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a cell may be and end with &quot;…&quot;.</source>
        <translation>
            <numerusform>%n text was longer than a cell may be and ends with &quot;…&quot;.</numerusform>
            <numerusform>%n texts were longer than a cell may be and end with &quot;…&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message numerus="yes">
        <source>The provider takes no more requests for now. Try again in %n second(s).</source>
        <translation>
            <numerusform>The provider takes no more requests for now. Try again in %n second.</numerusform>
            <numerusform>The provider takes no more requests for now. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%n request(s) have no price; the cost is at least what is shown.</source>
        <translation>
            <numerusform>%n request has no price; the cost is at least what is shown.</numerusform>
            <numerusform>%n requests have no price; the cost is at least what is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) did not report their tokens and are not in the cost.</source>
        <translation>
            <numerusform>%n request did not report its tokens and is not in the cost.</numerusform>
            <numerusform>%n requests did not report their tokens and are not in the cost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) failed and are not in the cost; some may have been billed.</source>
        <translation>
            <numerusform>%n request failed and is not in the cost; it may have been billed.</numerusform>
            <numerusform>%n requests failed and are not in the cost; some may have been billed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) did not report their tokens to the end: the tokens are at least what is shown, and the cost is estimated.</source>
        <translation>
            <numerusform>%n request did not report its tokens to the end: the tokens are at least what is shown, and the cost is estimated.</numerusform>
            <numerusform>%n requests did not report their tokens to the end: the tokens are at least what is shown, and the cost is estimated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) report no tokens or only a part of them; the tokens are at least what is shown.</source>
        <translation>
            <numerusform>%n request reports no tokens or only a part of them; the tokens are at least what is shown.</numerusform>
            <numerusform>%n requests report no tokens or only a part of them; the tokens are at least what is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::AlertPanel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetFiles</name>
    <message numerus="yes">
        <source>%n budget(s) were written to %1.</source>
        <translation>
            <numerusform>%n budget was written to %1.</numerusform>
            <numerusform>%n budgets were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetImport</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replace(s) %1</source>
        <extracomment>&quot;1 replaces “Org A”&quot;</extracomment>
        <translation>
            <numerusform>%n replaces %1</numerusform>
            <numerusform>%n replace %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetListModel</name>
    <message numerus="yes">
        <source>%n request(s) have no price: at least this much is spent.</source>
        <translation>
            <numerusform>%n request has no price: at least this much is spent.</numerusform>
            <numerusform>%n requests have no price: at least this much is spent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetText</name>
    <message numerus="yes">
        <source>needs %n days of history</source>
        <translation>
            <numerusform>needs %n day of history</numerusform>
            <numerusform>needs %n days of history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>last %n day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n budget(s) passed a threshold while Tokenglass was closed</source>
        <translation>
            <numerusform>%n budget passed a threshold while Tokenglass was closed</numerusform>
            <numerusform>%n budgets passed a threshold while Tokenglass was closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) from while Tokenglass was closed</source>
        <translation>
            <numerusform>%n alert from while Tokenglass was closed</numerusform>
            <numerusform>%n alerts from while Tokenglass was closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetsPage</name>
    <message numerus="yes">
        <source>%n budget(s)</source>
        <translation>
            <numerusform>%n budget</numerusform>
            <numerusform>%n budgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n over</numerusform>
            <numerusform>%n over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near</source>
        <translation>
            <numerusform>%n near</numerusform>
            <numerusform>%n near</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, except %n whose source cannot be reached</source>
        <translation>
            <numerusform>%1, except %n whose source cannot be reached</numerusform>
            <numerusform>%1, except %n whose source cannot be reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ChartWidget</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnFailure</name>
    <message numerus="yes">
        <source>Retry in %n second(s)</source>
        <translation>
            <numerusform>Retry in %n second</numerusform>
            <numerusform>Retry in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnFigures</name>
    <message numerus="yes">
        <source>%n request(s) were sent.</source>
        <translation>
            <numerusform>%n request was sent.</numerusform>
            <numerusform>%n requests were sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnView</name>
    <message numerus="yes">
        <source>Reasoning · %n character(s)</source>
        <extracomment>%1: a number of characters</extracomment>
        <translation>
            <numerusform>Reasoning · %n character</numerusform>
            <numerusform>Reasoning · %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::Composer</name>
    <message numerus="yes">
        <source>At most %n model(s) at once</source>
        <translation>
            <numerusform>At most %n model at once</numerusform>
            <numerusform>At most %n models at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n model(s)</source>
        <translation>
            <numerusform>Send to %n model</numerusform>
            <numerusform>Send to %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::DashboardFigures</name>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::DashboardPage</name>
    <message numerus="yes">
        <source>And %n more note(s).</source>
        <translation>
            <numerusform>And %n more note.</numerusform>
            <numerusform>And %n more notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ExportDialog</name>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped</extracomment>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were written to %2 (%3).</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped; %2 a file, %3 its size</extracomment>
        <translation>
            <numerusform>%1 row was written to %2 (%3).</numerusform>
            <numerusform>%1 rows were written to %2 (%3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ImportDialog</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::MeasuresCells</name>
    <message numerus="yes">
        <source>%n request(s) without a price</source>
        <translation>
            <numerusform>%n request without a price</numerusform>
            <numerusform>%n requests without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n failed request</numerusform>
            <numerusform>%n failed requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::NetworkPage</name>
    <message numerus="yes">
        <source>%n certificate(s) of authorities.</source>
        <translation>
            <numerusform>%n certificate of an authority.</numerusform>
            <numerusform>%n certificates of authorities.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::NumberFormat</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PastPeriodModel</name>
    <message numerus="yes">
        <source>%n request(s) have no price: at least this much was spent.</source>
        <translation>
            <numerusform>%n request has no price: at least this much was spent.</numerusform>
            <numerusform>%n requests have no price: at least this much was spent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PeriodDialog</name>
    <message numerus="yes">
        <source>%n day(s), cut in %1</source>
        <translation>
            <numerusform>%n day, cut in %1</numerusform>
            <numerusform>%n days, cut in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PeriodText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>previous %n day(s)</source>
        <translation>
            <numerusform>previous %n day</numerusform>
            <numerusform>previous %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>in the last %n day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PreviewPanel</name>
    <message numerus="yes">
        <source>%n provider(s) are counting…</source>
        <translation>
            <numerusform>%n provider is counting…</numerusform>
            <numerusform>%n providers are counting…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more budgets</source>
        <translation>
            <numerusform>and %n more budget</numerusform>
            <numerusform>and %n more budgets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PriceDialog</name>
    <message numerus="yes">
        <source>Also calculate the %1 request(s) of this source that have no cost</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped</extracomment>
        <translation>
            <numerusform>Also calculate the %1 request of this source that has no cost</numerusform>
            <numerusform>Also calculate the %1 requests of this source that have no cost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PricesPage</name>
    <message numerus="yes">
        <source>Prices of %n model(s) were imported.</source>
        <translation>
            <numerusform>Prices of %n model were imported.</numerusform>
            <numerusform>Prices of %n models were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderTestBox</name>
    <message numerus="yes">
        <source>The connection works. The server offers %n model(s).</source>
        <translation>
            <numerusform>The connection works. The server offers %n model.</numerusform>
            <numerusform>The connection works. The server offers %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::RatesDialog</name>
    <message numerus="yes">
        <source>%n rate(s) were read.</source>
        <translation>
            <numerusform>%n rate was read.</numerusform>
            <numerusform>%n rates were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportTables</name>
    <message numerus="yes">
        <source>All %n model(s)</source>
        <translation>
            <numerusform>The one model</numerusform>
            <numerusform>All %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n user(s)</source>
        <translation>
            <numerusform>The one user</numerusform>
            <numerusform>All %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n organisation(s)</source>
        <translation>
            <numerusform>The one organisation</numerusform>
            <numerusform>All %n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n user(s) and “no user”</source>
        <extracomment>below a table with a row &quot;no user&quot;</extracomment>
        <translation>
            <numerusform>%n user and “no user”</numerusform>
            <numerusform>All %n users and “no user”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n organisation(s) and “no organisation”</source>
        <extracomment>below a table with a row &quot;no organisation&quot;</extracomment>
        <translation>
            <numerusform>%n organisation and “no organisation”</numerusform>
            <numerusform>All %n organisations and “no organisation”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no price and are not in the cost, which is at least what is shown (≥).</source>
        <translation>
            <numerusform>%n request has no price and is not in the cost, which is at least what is shown (≥).</numerusform>
            <numerusform>%n requests have no price and are not in the cost, which is at least what is shown (≥).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n day(s) before</source>
        <extracomment>what a period is compared with</extracomment>
        <translation>
            <numerusform>the day before</numerusform>
            <numerusform>the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) unpriced</source>
        <translation>
            <numerusform>%n request unpriced</numerusform>
            <numerusform>%n requests unpriced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::RequestsPage</name>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped</extracomment>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::RunListModel</name>
    <message numerus="yes">
        <source>%n model(s) did not answer to the end</source>
        <translation>
            <numerusform>%n model did not answer to the end</numerusform>
            <numerusform>%n models did not answer to the end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::StatusLine</name>
    <message numerus="yes">
        <source>%1 request(s) in source</source>
        <translation>
            <numerusform>%1 request in source</numerusform>
            <numerusform>%1 requests in source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::StoragePage</name>
    <message numerus="yes">
        <source>%n run(s) are kept.</source>
        <translation>
            <numerusform>%n run is kept.</numerusform>
            <numerusform>%n runs are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::TrayIcon</name>
    <message numerus="yes">
        <source>Tokenglass: %n new alert(s)</source>
        <translation>
            <numerusform>Tokenglass: %n new alert</numerusform>
            <numerusform>Tokenglass: %n new alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowBudgets</name>
    <message numerus="yes">
        <source>%n alert(s) nobody has acknowledged</source>
        <translation>
            <numerusform>%n alert nobody has acknowledged</numerusform>
            <numerusform>%n alerts nobody has acknowledged</numerusform>
        </translation>
    </message>
</context>
</TS>
