<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AdminRestSource</name>
    <message>
        <source>The server rounds costs to 0.01, so parts may not add up to the total; its average response times include failed requests.</source>
        <translation>Der Server rundet Kosten auf 0,01, daher ergeben die Teile möglicherweise nicht die Summe; seine mittleren Antwortzeiten enthalten auch fehlgeschlagene Anfragen.</translation>
    </message>
    <message>
        <source>The server lists 100 users at most; there may be more.</source>
        <translation>Der Server führt höchstens 100 Benutzer auf; es können mehr sein.</translation>
    </message>
    <message>
        <source>The server leaves requests without a user, or of a deleted one, out of the list of users.</source>
        <translation>Der Server lässt Anfragen ohne Benutzer oder von gelöschten Benutzern in der Benutzerliste weg.</translation>
    </message>
    <message>
        <source>The server cannot give the days: %1</source>
        <translation>Der Server kann die Tage nicht liefern: %1</translation>
    </message>
    <message>
        <source>The server cannot give the users: %1</source>
        <translation>Der Server kann die Benutzer nicht liefern: %1</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>there was no answer in time</source>
        <translation>es kam nicht rechtzeitig eine Antwort</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>dort antwortet nichts</translation>
    </message>
    <message>
        <source>it may not be used</source>
        <translation>die Verwendung ist nicht erlaubt</translation>
    </message>
    <message>
        <source>it takes no more for now</source>
        <translation>es wird vorerst nichts mehr angenommen</translation>
    </message>
    <message>
        <source>the secret could not be read from the keychain, and unsigned nothing is sent</source>
        <translation>das Geheimnis konnte nicht aus dem Schlüsselbund gelesen werden, und ohne Signatur wird nichts gesendet</translation>
    </message>
    <message>
        <source>it cannot be started</source>
        <translation>er lässt sich nicht starten</translation>
    </message>
    <message>
        <source>it was stopped before the end</source>
        <translation>er wurde vor dem Ende angehalten</translation>
    </message>
    <message>
        <source>it refused the alert</source>
        <translation>die Warnung wurde abgelehnt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Snooze until tomorrow</source>
        <translation>Bis morgen zurückstellen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation>Desktop-Benachrichtigung</translation>
    </message>
    <message>
        <source>Balloon at the tray icon</source>
        <translation>Sprechblase am Symbol im Systemabschnitt</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Budgets are not watched while on battery power.</source>
        <translation>Im Akkubetrieb werden Budgets nicht überwacht.</translation>
    </message>
    <message>
        <source>Budgets are not watched on this metered network.</source>
        <translation>In diesem getakteten Netzwerk werden Budgets nicht überwacht.</translation>
    </message>
    <message>
        <source>No notification service answers; alerts appear in this window only.</source>
        <translation>Kein Benachrichtigungsdienst antwortet; Warnungen erscheinen nur in diesem Fenster.</translation>
    </message>
    <message>
        <source>The notification service refuses alerts; they appear in this window only.</source>
        <translation>Der Benachrichtigungsdienst lehnt Warnungen ab; sie erscheinen nur in diesem Fenster.</translation>
    </message>
    <message>
        <source>The webhook did not take the last alert: %1.</source>
        <translation>Der Webhook hat die letzte Warnung nicht angenommen: %1.</translation>
    </message>
    <message>
        <source>The command for alerts failed: %1.</source>
        <translation>Der Befehl für Warnungen ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>%1: delivered</source>
        <translation>%1: zugestellt</translation>
    </message>
    <message>
        <source>No pop-up: notifications are switched off in the settings</source>
        <translation>Keine Einblendung: Benachrichtigungen sind in den Einstellungen ausgeschaltet</translation>
    </message>
    <message>
        <source>Shown in the window</source>
        <translation>Im Fenster angezeigt</translation>
    </message>
    <message>
        <source>Waits for the window to be opened</source>
        <translation>Wartet, bis das Fenster geöffnet wird</translation>
    </message>
    <message>
        <source>Acknowledged in the pop-up</source>
        <translation>In der Einblendung bestätigt</translation>
    </message>
    <message>
        <source>Snoozed until tomorrow in the pop-up</source>
        <translation>In der Einblendung bis morgen zurückgestellt</translation>
    </message>
    <message>
        <source>its address could not be read from the keychain</source>
        <translation>seine Adresse konnte nicht aus dem Schlüsselbund gelesen werden</translation>
    </message>
</context>
<context>
    <name>ChatRunExport</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Aus Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Reasoning</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Cost per 1 K output</source>
        <translation>Kosten je 1000 Ausgabe-Token</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Preview error</source>
        <translation>Abweichung der Vorschau</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Test console run</source>
        <translation>Lauf der Testkonsole</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>ConsoleText</name>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Warten&#xa0;…</translation>
    </message>
    <message>
        <source>Streaming…</source>
        <translation>Wird empfangen&#xa0;…</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>Wird aufgezeichnet&#xa0;…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No usage reported</source>
        <translation>Kein Verbrauch gemeldet</translation>
    </message>
    <message>
        <source>reported by the provider</source>
        <translation>vom Anbieter gemeldet</translation>
    </message>
    <message>
        <source>stored by the source</source>
        <translation>von der Quelle gespeichert</translation>
    </message>
    <message>
        <source>calculated from the reported usage and the price table</source>
        <translation>aus dem gemeldeten Verbrauch und der Preisliste berechnet</translation>
    </message>
    <message>
        <source>estimated, because the usage was not reported in full</source>
        <translation>geschätzt, weil der Verbrauch nicht vollständig gemeldet wurde</translation>
    </message>
    <message>
        <source>unknown: the model has no price, or nothing was reported</source>
        <translation>unbekannt: Das Modell hat keinen Preis oder es wurde nichts gemeldet</translation>
    </message>
    <message>
        <source>The answer came without usage and without text: its tokens and its cost are unknown.</source>
        <translation>Die Antwort kam ohne Verbrauchsangaben und ohne Text: Ihre Token und ihre Kosten sind unbekannt.</translation>
    </message>
    <message>
        <source>The answer came without usage: the tokens are estimated, and the cost is unknown without a price.</source>
        <translation>Die Antwort kam ohne Verbrauchsangaben: Die Token sind geschätzt, und die Kosten sind ohne Preis unbekannt.</translation>
    </message>
    <message>
        <source>The answer came without usage: tokens and cost are estimated, and the row is marked so.</source>
        <translation>Die Antwort kam ohne Verbrauchsangaben: Token und Kosten sind geschätzt, und die Zeile ist so gekennzeichnet.</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <extracomment>tokens per second</extracomment>
        <translation>%1&#xa0;Tok/s</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Not sent: the ledger takes no rows</source>
        <translation>Nicht gesendet: Das Journal nimmt keine Zeilen an</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Credit used up</source>
        <translation>Guthaben aufgebraucht</translation>
    </message>
    <message>
        <source>Answer broke off</source>
        <translation>Antwort abgebrochen</translation>
    </message>
    <message>
        <source>Request not accepted</source>
        <translation>Anfrage nicht angenommen</translation>
    </message>
    <message>
        <source>Key not readable</source>
        <translation>Schlüssel nicht lesbar</translation>
    </message>
    <message>
        <source>Provider failed</source>
        <translation>Fehler beim Anbieter</translation>
    </message>
    <message>
        <source>The stream ended without its end mark.</source>
        <translation>Der Datenstrom endete ohne Endmarke.</translation>
    </message>
    <message>
        <source>A part of the stream could not be read and was left out.</source>
        <translation>Ein Teil des Datenstroms war nicht lesbar und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The provider reported a usage of zero.</source>
        <translation>Der Anbieter hat einen Verbrauch von null gemeldet.</translation>
    </message>
    <message>
        <source>The server refused to be asked for usage; the request was sent once more without.</source>
        <translation>Der Server hat die Frage nach dem Verbrauch abgelehnt; die Anfrage wurde noch einmal ohne sie gesendet.</translation>
    </message>
    <message>
        <source>Not sent: no usable address</source>
        <translation>Nicht gesendet: keine brauchbare Adresse</translation>
    </message>
    <message>
        <source>The provider ended the answer without a word and without a reason.</source>
        <translation>Der Anbieter hat die Antwort ohne ein Wort und ohne einen Grund beendet.</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>Tencent Cloud signs each request with the secret key (TC3-HMAC-SHA256). A signature is valid for minutes only, so put a fresh one and its time into TC_AUTHORIZATION and TC_TIMESTAMP.</source>
        <translation>Tencent Cloud signiert jede Anfrage mit dem geheimen Schlüssel (TC3-HMAC-SHA256). Eine Signatur gilt nur einige Minuten, daher müssen eine neue und ihr Zeitpunkt in TC_AUTHORIZATION und TC_TIMESTAMP eingetragen werden.</translation>
    </message>
</context>
<context>
    <name>DataNote</name>
    <message numerus="yes">
        <source>%n request(s) have a negative token count; it is shown as unknown.</source>
        <translation>
            <numerusform>%n Anfrage hat eine negative Tokenzahl; sie wird als unbekannt angezeigt.</numerusform>
            <numerusform>%n Anfragen haben eine negative Tokenzahl; sie wird als unbekannt angezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a token count that is not a whole number or is too large to add exactly; it is shown as unknown.</source>
        <translation>
            <numerusform>%n Anfrage hat eine Tokenzahl, die keine ganze Zahl oder für eine exakte Summe zu groß ist; sie wird als unbekannt angezeigt.</numerusform>
            <numerusform>%n Anfragen haben eine Tokenzahl, die keine ganze Zahl oder für eine exakte Summe zu groß ist; sie wird als unbekannt angezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a cost that is not a number or is too large; they are counted as unpriced.</source>
        <translation>
            <numerusform>Die Kosten von %n Anfrage sind keine Zahl oder zu groß; sie zählt als Anfrage ohne Preis.</numerusform>
            <numerusform>Die Kosten von %n Anfragen sind keine Zahl oder zu groß; sie zählen als Anfragen ohne Preis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a negative cost; it is counted as stored and lowers the totals.</source>
        <translation>
            <numerusform>%n Anfrage hat negative Kosten; sie zählen wie gespeichert und verringern die Summen.</numerusform>
            <numerusform>%n Anfragen haben negative Kosten; sie zählen wie gespeichert und verringern die Summen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) used tokens of a model without a price and have a stored cost of 0; they are counted as unpriced.</source>
        <translation>
            <numerusform>%n Anfrage hat Token eines Modells ohne Preis verbraucht, und ihre gespeicherten Kosten sind 0; sie zählt als Anfrage ohne Preis.</numerusform>
            <numerusform>%n Anfragen haben Token eines Modells ohne Preis verbraucht, und ihre gespeicherten Kosten sind 0; sie zählen als Anfragen ohne Preis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have a stored token total that differs from input plus output; the parts are shown.</source>
        <translation>
            <numerusform>%n Anfrage hat eine gespeicherte Tokensumme, die nicht Eingabe plus Ausgabe entspricht; angezeigt werden die Teile.</numerusform>
            <numerusform>%n Anfragen haben eine gespeicherte Tokensumme, die nicht Eingabe plus Ausgabe entspricht; angezeigt werden die Teile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are not valid UTF-8 or are too long; they are shown replaced or cut.</source>
        <translation>
            <numerusform>%n Text ist kein gültiges UTF-8 oder zu lang; er wird ersetzt oder gekürzt angezeigt.</numerusform>
            <numerusform>%n Texte sind kein gültiges UTF-8 oder zu lang; sie werden ersetzt oder gekürzt angezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no readable time and are in no period.</source>
        <translation>
            <numerusform>%n Anfrage hat keinen lesbaren Zeitpunkt und gehört zu keinem Zeitraum.</numerusform>
            <numerusform>%n Anfragen haben keinen lesbaren Zeitpunkt und gehören zu keinem Zeitraum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are dated in the future.</source>
        <translation>
            <numerusform>%n Anfrage ist auf die Zukunft datiert.</numerusform>
            <numerusform>%n Anfragen sind auf die Zukunft datiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The column “%1” is missing; what needs it cannot be shown.</source>
        <translation>Die Spalte „%1“ fehlt; was sie voraussetzt, kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The table “%1” is missing; what needs it cannot be shown.</source>
        <translation>Die Tabelle „%1“ fehlt; was sie voraussetzt, kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>This account may not read the table “%1”; its names are not shown.</source>
        <translation>Dieses Konto darf die Tabelle „%1“ nicht lesen; ihre Namen werden nicht angezeigt.</translation>
    </message>
    <message>
        <source>The server may hide rows of the table “%1” from this account (row-level security); names may be missing.</source>
        <translation>Der Server verbirgt vor diesem Konto möglicherweise Zeilen der Tabelle „%1“ (Sicherheit auf Zeilenebene); Namen können fehlen.</translation>
    </message>
    <message>
        <source>The usage table has no column “%1”; every refresh reads all rows anew.</source>
        <translation>Die Nutzungstabelle hat keine Spalte „%1“; bei jedem Aktualisieren werden alle Zeilen neu gelesen.</translation>
    </message>
    <message>
        <source>The server may hide rows from this account (row-level security); the totals may be too low.</source>
        <translation>Der Server verbirgt vor diesem Konto möglicherweise Zeilen (Sicherheit auf Zeilenebene); die Summen können zu niedrig sein.</translation>
    </message>
    <message>
        <source>This account could change data. Tokenglass only reads; an account that can only read is safer.</source>
        <translation>Dieses Konto könnte Daten ändern. Tokenglass liest nur; sicherer ist ein Konto, das nur lesen darf.</translation>
    </message>
    <message>
        <source>The server could not be told to refuse changes (%1). Tokenglass only reads.</source>
        <translation>Der Server ließ sich nicht anweisen, Änderungen abzulehnen (%1). Tokenglass liest nur.</translation>
    </message>
    <message>
        <source>This source gives sums, not requests; its days are cut in %1.</source>
        <translation>Diese Quelle liefert Summen, keine Anfragen; ihre Tagesgrenzen richten sich nach %1.</translation>
    </message>
    <message>
        <source>The saved copy of earlier days was discarded (%1); everything is read anew.</source>
        <translation>Die gespeicherte Kopie früherer Tage wurde verworfen (%1); alles wird neu gelesen.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The source answers no more requests for now. Wait a little and refresh.</source>
        <translation>Die Quelle beantwortet vorerst keine Anfragen mehr. Nach kurzem Warten erneut aktualisieren.</translation>
    </message>
    <message numerus="yes">
        <source>The source answers no more requests for now. Refresh in %n second(s).</source>
        <translation>
            <numerusform>Die Quelle beantwortet vorerst keine Anfragen mehr. In %n Sekunde erneut aktualisieren.</numerusform>
            <numerusform>Die Quelle beantwortet vorerst keine Anfragen mehr. In %n Sekunden erneut aktualisieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before it was finished.</source>
        <translation>Vor dem Ende angehalten.</translation>
    </message>
    <message>
        <source>The source did not answer in time. Try again or choose a shorter period.</source>
        <translation>Die Quelle hat nicht rechtzeitig geantwortet. Erneut versuchen oder einen kürzeren Zeitraum wählen.</translation>
    </message>
    <message>
        <source>The source cannot be reached. Check its address and the network.</source>
        <translation>Die Quelle ist nicht erreichbar. Bitte Adresse und Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>The source refused the login. Check the user name and the password or token.</source>
        <translation>Die Quelle hat die Anmeldung abgelehnt. Bitte Benutzername und Passwort oder Token prüfen.</translation>
    </message>
    <message>
        <source>This account may not read the usage data. Ask its owner for read access.</source>
        <translation>Dieses Konto darf die Nutzungsdaten nicht lesen. Lesezugriff lässt sich bei deren Besitzer anfordern.</translation>
    </message>
    <message>
        <source>The quota of this account is used up. Raise it or wait until it starts anew.</source>
        <translation>Das Kontingent dieses Kontos ist aufgebraucht. Es muss erhöht werden oder neu beginnen.</translation>
    </message>
    <message>
        <source>The source gave an answer that Tokenglass does not understand. Check that the address is the right one.</source>
        <translation>Die Quelle hat eine Antwort gegeben, die Tokenglass nicht versteht. Bitte prüfen, ob die Adresse stimmt.</translation>
    </message>
    <message>
        <source>The answer ended too early. Try again.</source>
        <translation>Die Antwort endete zu früh. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no usage data here that Tokenglass knows. Check that it is the right database.</source>
        <translation>Hier gibt es keine Nutzungsdaten, die Tokenglass kennt. Bitte prüfen, ob es die richtige Datenbank ist.</translation>
    </message>
    <message>
        <source>The file cannot be read or written. Check its path, its permissions and the free space.</source>
        <translation>Die Datei kann nicht gelesen oder geschrieben werden. Bitte Pfad, Zugriffsrechte und freien Speicherplatz prüfen.</translation>
    </message>
    <message>
        <source>The keychain is not available. You can go on; the password will not be remembered.</source>
        <translation>Der Schlüsselbund ist nicht verfügbar. Die Arbeit kann weitergehen; das Passwort wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>That cannot be used as it is.</source>
        <translation>Das kann so nicht verwendet werden.</translation>
    </message>
    <message>
        <source>There is no secure connection (TLS) to this server as the address demands it. Check the server&apos;s certificate and the TLS options of the address.</source>
        <translation>Zu diesem Server gibt es keine sichere Verbindung (TLS), wie die Adresse sie verlangt. Prüfen Sie das Zertifikat des Servers und die TLS-Optionen der Adresse.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space on it and try again; nothing was damaged.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie dort Platz und versuchen Sie es erneut; nichts wurde beschädigt.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) got an apostrophe in front, or a spreadsheet would run them as formulas.</source>
        <translation>
            <numerusform>%n Text bekam einen Apostroph davor, sonst würde eine Tabellenkalkulation ihn als Formel ausführen.</numerusform>
            <numerusform>%n Texte bekamen einen Apostroph davor, sonst würde eine Tabellenkalkulation sie als Formeln ausführen.</numerusform>
        </translation>
    </message>
    <message>
        <source>into %1 at the rate of each request&apos;s day</source>
        <translation>in %1 zum Kurs des Tages jeder Anfrage</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Cost in %1</source>
        <translation>Kosten in %1</translation>
    </message>
    <message>
        <source>Basis of the costs</source>
        <translation>Grundlage der Kosten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Art der Quelle</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Zeitraum von</translation>
    </message>
    <message>
        <source>Period to (exclusive)</source>
        <translation>Zeitraum bis (ausschließlich)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation>Zeitzone der Tage</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Costs were converted</source>
        <translation>Kosten umgerechnet</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Everything of the dashboard</source>
        <translation>Alles vom Dashboard</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Request types</source>
        <translation>Anfragearten</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Daily trend</source>
        <translation>Tagesverlauf</translation>
    </message>
    <message>
        <source>Daily trend by model</source>
        <translation>Tagesverlauf nach Modell</translation>
    </message>
    <message>
        <source>Hourly trend</source>
        <translation>Stundenverlauf</translation>
    </message>
    <message>
        <source>Single requests</source>
        <translation>Einzelne Anfragen</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Modellname</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Request type</source>
        <translation>Anfrageart</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Organisation id</source>
        <translation>Organisations-ID</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Only a part of the day</source>
        <translation>Nur ein Teil des Tages</translation>
    </message>
    <message>
        <source>Only a part of the hour</source>
        <translation>Nur ein Teil der Stunde</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Cache read tokens</source>
        <translation>Aus dem Cache gelesene Token</translation>
    </message>
    <message>
        <source>Cache write tokens</source>
        <translation>In den Cache geschriebene Token</translation>
    </message>
    <message>
        <source>Reasoning tokens</source>
        <translation>Reasoning-Token</translation>
    </message>
    <message>
        <source>Total tokens</source>
        <translation>Token gesamt</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Requests without a price</source>
        <translation>Anfragen ohne Preis</translation>
    </message>
    <message>
        <source>Basis of the cost</source>
        <translation>Grundlage der Kosten</translation>
    </message>
    <message>
        <source>Average response time (s)</source>
        <translation>Mittlere Antwortzeit (s)</translation>
    </message>
    <message>
        <source>95th percentile of the response time (s)</source>
        <translation>95. Perzentil der Antwortzeit (s)</translation>
    </message>
    <message>
        <source>Response time (s)</source>
        <translation>Antwortzeit (s)</translation>
    </message>
    <message>
        <source>Budget id</source>
        <translation>Budget-ID</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Share of the limit</source>
        <translation>Anteil am Limit</translation>
    </message>
    <message>
        <source>Spent a day</source>
        <translation>Ausgaben pro Tag</translation>
    </message>
    <message>
        <source>Forecast of the end</source>
        <translation>Prognose des Endes</translation>
    </message>
    <message>
        <source>Forecast, low</source>
        <translation>Prognose, unten</translation>
    </message>
    <message>
        <source>Forecast, high</source>
        <translation>Prognose, oben</translation>
    </message>
    <message>
        <source>Passes the limit on</source>
        <translation>Überschreitet das Limit am</translation>
    </message>
    <message>
        <source>Passed the limit on</source>
        <translation>Hat das Limit überschritten am</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Input per 1 M tokens</source>
        <translation>Eingabe je 1 Mio. Token</translation>
    </message>
    <message>
        <source>Cache read per 1 M tokens</source>
        <translation>Cache lesen je 1 Mio. Token</translation>
    </message>
    <message>
        <source>Cache write (5 min) per 1 M tokens</source>
        <translation>Cache schreiben (5 min) je 1 Mio. Token</translation>
    </message>
    <message>
        <source>Cache write (1 h) per 1 M tokens</source>
        <translation>Cache schreiben (1 h) je 1 Mio. Token</translation>
    </message>
    <message>
        <source>Output per 1 M tokens</source>
        <translation>Ausgabe je 1 Mio. Token</translation>
    </message>
    <message>
        <source>Reasoning per 1 M tokens</source>
        <translation>Reasoning je 1 Mio. Token</translation>
    </message>
    <message>
        <source>Above input tokens</source>
        <translation>Über Eingabe-Token</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Gilt ab</translation>
    </message>
    <message>
        <source>Hours (UTC)</source>
        <translation>Stunden (UTC)</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand vom</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run as a formula has an apostrophe in front.</source>
        <translation>Text, den eine Tabellenkalkulation als Formel ausführen würde, hat einen Apostroph davor.</translation>
    </message>
    <message>
        <source>Text is as the source has it; a spreadsheet may run some of it as a formula.</source>
        <translation>Text steht da wie in der Quelle; eine Tabellenkalkulation führt manches davon vielleicht als Formel aus.</translation>
    </message>
    <message>
        <source>All costs in %1</source>
        <translation>Alle Kosten in %1</translation>
    </message>
    <message>
        <source>no user</source>
        <translation>kein Benutzer</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>keine Organisation</translation>
    </message>
    <message>
        <source>deleted user %1</source>
        <translation>gelöschter Benutzer %1</translation>
    </message>
    <message>
        <source>deleted organisation %1</source>
        <translation>gelöschte Organisation %1</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have more than the 15 digits that Excel keeps and were written as text, to the last digit.</source>
        <translation>
            <numerusform>%n Zahl hat mehr als die 15 Stellen, die Excel behält, und wurde bis zur letzten Stelle als Text geschrieben.</numerusform>
            <numerusform>%n Zahlen haben mehr als die 15 Stellen, die Excel behält, und wurden bis zur letzten Stelle als Text geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a cell may be and end with &quot;…&quot;.</source>
        <translation>
            <numerusform>%n Text war länger, als eine Zelle sein darf, und endet mit „…“.</numerusform>
            <numerusform>%n Texte waren länger, als eine Zelle sein darf, und enden mit „…“.</numerusform>
        </translation>
    </message>
    <message>
        <source>UTC offset</source>
        <translation>Abstand zu UTC</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über diese Datei</translation>
    </message>
    <message>
        <source>A table with more rows than a sheet can hold goes on in the sheets after it; its totals are in the last one.</source>
        <translation>Eine Tabelle mit mehr Zeilen, als ein Blatt fasst, geht auf den folgenden Blättern weiter; ihre Summen stehen auf dem letzten.</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Kennung des Schlüssels</translation>
    </message>
    <message>
        <source>Key or agent</source>
        <translation>Schlüssel oder Agent</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>deleted key %1</source>
        <translation>gelöschter Schlüssel %1</translation>
    </message>
    <message>
        <source>; costs in %1 are these at the one exchange rate above</source>
        <translation>; Kosten in %1 sind diese zum einen Wechselkurs oben</translation>
    </message>
    <message>
        <source>into %1 and %2 at the rate of each request&apos;s day</source>
        <translation>in %1 und %2 zum Kurs des Tages jeder Anfrage</translation>
    </message>
    <message>
        <source>Requests without all their tokens</source>
        <translation>Anfragen ohne alle ihre Token</translation>
    </message>
</context>
<context>
    <name>FactLoader</name>
    <message>
        <source>Shown as of %1, from this computer&apos;s cache.</source>
        <translation>Stand %1, aus dem Zwischenspeicher dieses Rechners.</translation>
    </message>
</context>
<context>
    <name>FactSource</name>
    <message>
        <source>this source does not say which key or agent asked and cannot filter by it</source>
        <translation>diese Quelle sagt nicht, welcher Schlüssel oder Agent angefragt hat, und kann nicht danach filtern</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>The provider takes no more requests for now. Try again later.</source>
        <translation>Der Anbieter nimmt vorerst keine Anfragen mehr an. Bitte später erneut versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>The provider takes no more requests for now. Try again in %n second(s).</source>
        <translation>
            <numerusform>Der Anbieter nimmt vorerst keine Anfragen mehr an. In %n Sekunde erneut versuchen.</numerusform>
            <numerusform>Der Anbieter nimmt vorerst keine Anfragen mehr an. In %n Sekunden erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address leads elsewhere. Enter the provider&apos;s own address.</source>
        <translation>Die Adresse leitet an eine andere Stelle weiter. Bitte die eigene Adresse des Anbieters eingeben.</translation>
    </message>
    <message>
        <source>The server does not speak this API. Check the address, the wire format and any proxy.</source>
        <translation>Der Server spricht diese API nicht. Bitte Adresse, Übertragungsformat und gegebenenfalls den Proxy prüfen.</translation>
    </message>
    <message>
        <source>The provider failed. Try again; it may bill each attempt.</source>
        <translation>Beim Anbieter ist ein Fehler aufgetreten. Ein neuer Versuch ist möglich; der Anbieter kann jeden Versuch berechnen.</translation>
    </message>
    <message>
        <source>No key is known for this provider. Enter one.</source>
        <translation>Für diesen Anbieter ist kein Schlüssel bekannt. Bitte einen eingeben.</translation>
    </message>
    <message>
        <source>The request could not be written down, so it was not sent. Check the ledger&apos;s disk.</source>
        <translation>Die Anfrage konnte nicht aufgezeichnet werden und wurde daher nicht gesendet. Bitte den Datenträger des Journals prüfen.</translation>
    </message>
    <message>
        <source>Stopped before it was sent. Nothing is billed.</source>
        <translation>Vor dem Senden angehalten. Es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>The program ended before the answer did; the provider may still bill.</source>
        <translation>Das Programm endete vor der Antwort; der Anbieter kann sie trotzdem berechnen.</translation>
    </message>
    <message>
        <source>Stopped. The provider may still bill what it produced.</source>
        <translation>Angehalten. Der Anbieter kann das bereits Erzeugte trotzdem berechnen.</translation>
    </message>
    <message>
        <source>The provider did not answer in time. It may still bill the request.</source>
        <translation>Der Anbieter hat nicht rechtzeitig geantwortet. Er kann die Anfrage trotzdem berechnen.</translation>
    </message>
    <message>
        <source>The provider cannot be reached. Check the address and the network.</source>
        <translation>Der Anbieter ist nicht erreichbar. Bitte Adresse und Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>The provider refused the key. Enter it again.</source>
        <translation>Der Anbieter hat den Schlüssel abgelehnt. Bitte erneut eingeben.</translation>
    </message>
    <message>
        <source>This key may not use the model. Check its rights.</source>
        <translation>Dieser Schlüssel darf das Modell nicht verwenden. Bitte seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>The provider&apos;s credit is used up. Top up the account.</source>
        <translation>Das Guthaben beim Anbieter ist aufgebraucht. Bitte das Konto aufladen.</translation>
    </message>
    <message>
        <source>The answer broke off. What came is kept; the provider may bill more than that.</source>
        <translation>Die Antwort brach ab. Das Empfangene bleibt erhalten; der Anbieter kann mehr als das berechnen.</translation>
    </message>
    <message>
        <source>The provider does not take the request as it is.</source>
        <translation>Der Anbieter nimmt die Anfrage so nicht an.</translation>
    </message>
    <message>
        <source>The key could not be read. Enter it for this session.</source>
        <translation>Der Schlüssel konnte nicht gelesen werden. Bitte für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The provider&apos;s address cannot be used. Change it under Providers and keys.</source>
        <translation>Die Adresse des Anbieters ist nicht brauchbar. Sie wird unter „Anbieter und Schlüssel“ geändert.</translation>
    </message>
</context>
<context>
    <name>ProviderText</name>
    <message>
        <source>No key yet.</source>
        <translation>Noch kein Schlüssel.</translation>
    </message>
    <message>
        <source>No key yet. Enter one, or set the environment variable %1 before Tokenglass starts.</source>
        <translation>Noch kein Schlüssel. Bitte einen eingeben oder vor dem Start von Tokenglass die Umgebungsvariable %1 setzen.</translation>
    </message>
    <message>
        <source>Estimated here</source>
        <translation>Hier geschätzt</translation>
    </message>
    <message>
        <source>Looking for the key…</source>
        <translation>Schlüssel wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>No key; a server on this computer usually needs none.</source>
        <translation>Kein Schlüssel; ein Server auf diesem Rechner benötigt meist keinen.</translation>
    </message>
    <message>
        <source>The key is from the environment variable %1.</source>
        <translation>Der Schlüssel stammt aus der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>The key is held for this session only.</source>
        <translation>Der Schlüssel wird nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The key is in the keychain.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so a key works for this session only, or from an environment variable.</source>
        <translation>Der Schlüsselbund kann nicht verwendet werden, daher gilt ein Schlüssel nur für diese Sitzung oder kommt aus einer Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http:// and name a server.</source>
        <translation>Die Adresse muss mit https:// oder http:// beginnen und einen Server nennen.</translation>
    </message>
    <message>
        <source>The address must not hold a password or key: it is saved as it is. Enter the key in its own field.</source>
        <translation>Die Adresse darf kein Passwort und keinen Schlüssel enthalten: Sie wird unverändert gespeichert. Der Schlüssel gehört in sein eigenes Feld.</translation>
    </message>
    <message>
        <source>http:// to another computer is not encrypted: the key and the prompts can be read on the way.</source>
        <translation>http:// zu einem anderen Rechner ist nicht verschlüsselt: Der Schlüssel und die Prompts können unterwegs gelesen werden.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>request types</source>
        <translation>Anfragetypen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>input and output tokens</source>
        <translation>Eingabe- und Ausgabe-Token</translation>
    </message>
    <message>
        <source>response times</source>
        <translation>Antwortzeiten</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>These figures are partial: not all requests of the period are in them.</source>
        <translation>Diese Zahlen sind unvollständig: Nicht alle Anfragen des Zeitraums sind darin enthalten.</translation>
    </message>
    <message>
        <source>This source cannot answer by or about: %1.</source>
        <translation>Diese Quelle gibt hierzu keine Auskunft: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no price; the cost is at least what is shown.</source>
        <translation>
            <numerusform>%n Anfrage hat keinen Preis; die Kosten betragen mindestens den angezeigten Betrag.</numerusform>
            <numerusform>%n Anfragen haben keinen Preis; die Kosten betragen mindestens den angezeigten Betrag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) did not report their tokens and are not in the cost.</source>
        <translation>
            <numerusform>%n Anfrage hat ihre Token nicht gemeldet und fehlt in den Kosten.</numerusform>
            <numerusform>%n Anfragen haben ihre Token nicht gemeldet und fehlen in den Kosten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) failed and are not in the cost; some may have been billed.</source>
        <translation>
            <numerusform>%n Anfrage ist fehlgeschlagen und fehlt in den Kosten; sie kann berechnet worden sein.</numerusform>
            <numerusform>%n Anfragen sind fehlgeschlagen und fehlen in den Kosten; manche können berechnet worden sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) did not report their tokens to the end: the tokens are at least what is shown, and the cost is estimated.</source>
        <translation>
            <numerusform>%n Anfrage hat ihre Token nicht bis zum Ende gemeldet: Die Token sind mindestens so viele wie gezeigt, und die Kosten sind geschätzt.</numerusform>
            <numerusform>%n Anfragen haben ihre Token nicht bis zum Ende gemeldet: Die Token sind mindestens so viele wie gezeigt, und die Kosten sind geschätzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) report no tokens or only a part of them; the tokens are at least what is shown.</source>
        <translation>
            <numerusform>%n Anfrage nennt keine Token oder nur einen Teil davon; es sind mindestens so viele, wie angezeigt werden.</numerusform>
            <numerusform>%n Anfragen nennen keine Token oder nur einen Teil davon; es sind mindestens so viele, wie angezeigt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message>
        <source>no user</source>
        <translation>kein Benutzer</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>keine Organisation</translation>
    </message>
    <message>
        <source>deleted user %1</source>
        <translation>gelöschter Benutzer %1</translation>
    </message>
    <message>
        <source>deleted organisation %1</source>
        <translation>gelöschte Organisation %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>organisation %1</source>
        <translation>Organisation %1</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Request types</source>
        <translation>Anfragetypen</translation>
    </message>
    <message>
        <source>Users by cost</source>
        <translation>Benutzer nach Kosten</translation>
    </message>
    <message>
        <source>Organisations by cost</source>
        <translation>Organisationen nach Kosten</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>%1 to %2 (end exclusive), days in %3, source: %4 over %5
</source>
        <translation>%1 bis %2 (Ende nicht eingeschlossen), Tage in %3, Quelle: %4 über %5
</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>kein Typ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>%1 of %2; --top shows more.
</source>
        <translation>%1 von %2; --top zeigt mehr.
</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>Avg s</source>
        <translation>Mittel s</translation>
    </message>
    <message>
        <source>p95 s</source>
        <translation>p95 s</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ActiveFilters</name>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Filters in force</source>
        <translation>Wirksame Filter</translation>
    </message>
</context>
<context>
    <name>Tokenglass::AlertListModel</name>
    <message>
        <source>not shown yet</source>
        <translation>noch nicht angezeigt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>recorded only</source>
        <translation>nur aufgezeichnet</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Tokenglass::AlertPanel</name>
    <message>
        <source>Acknowledge all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This budget</source>
        <translation>Dieses Budget</translation>
    </message>
    <message>
        <source>Whose alerts</source>
        <translation>Wessen Warnungen</translation>
    </message>
    <message>
        <source>Show on the dashboard</source>
        <translation>Im Dashboard anzeigen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Snooze until tomorrow</source>
        <translation>Bis morgen zurückstellen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>No budget has passed a threshold yet.</source>
        <translation>Bisher hat kein Budget eine Schwelle überschritten.</translation>
    </message>
    <message>
        <source>This budget has passed no threshold yet.</source>
        <translation>Dieses Budget hat bisher keine Schwelle überschritten.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::AlertsPage</name>
    <message>
        <source>Show &amp;pop-ups on the desktop</source>
        <translation>&amp;Einblendungen auf der Arbeitsfläche anzeigen</translation>
    </message>
    <message>
        <source>S&amp;ign every message with a secret</source>
        <translation>Jede Nachricht mit einem &amp;Geheimnis signieren</translation>
    </message>
    <message>
        <source>Also alert on &amp;unusual days</source>
        <translation>Auch bei &amp;ungewöhnlichen Tagen warnen</translation>
    </message>
    <message>
        <source>Send a &amp;test alert</source>
        <translation>&amp;Testwarnung senden</translation>
    </message>
    <message>
        <source>How alerts reach you</source>
        <translation>Wege für Warnungen</translation>
    </message>
    <message>
        <source>Test and log</source>
        <translation>Test und Protokoll</translation>
    </message>
    <message>
        <source>Unusual days</source>
        <translation>Ungewöhnliche Tage</translation>
    </message>
    <message>
        <source>A program and its arguments; put arguments with spaces in quotation marks. There is no shell. The alert comes as JSON on standard input and in TOKENGLASS_ALERT_ variables.</source>
        <translation>Ein Programm und seine Argumente; Argumente mit Leerzeichen in Anführungszeichen setzen. Es gibt keine Shell. Die Warnung kommt als JSON über die Standardeingabe und in TOKENGLASS_ALERT_-Variablen.</translation>
    </message>
    <message>
        <source>X-Tokenglass-Signature: HMAC-SHA256 of time and body</source>
        <translation>X-Tokenglass-Signature: HMAC-SHA256 aus Zeit und Inhalt</translation>
    </message>
    <message>
        <source>Run a &amp;command</source>
        <translation>&amp;Befehl ausführen</translation>
    </message>
    <message>
        <source>Post to a &amp;webhook</source>
        <translation>An &amp;Webhook senden</translation>
    </message>
    <message>
        <source> × the weekday&apos;s median</source>
        <translation>&#xa0;× Median des Wochentags</translation>
    </message>
    <message>
        <source>Currency of the least amount</source>
        <translation>Währung des Mindestbetrags</translation>
    </message>
    <message>
        <source>and at &amp;least</source>
        <translation>und &amp;mindestens</translation>
    </message>
    <message>
        <source>A &amp;day is unusual above</source>
        <translation>Ein T&amp;ag ist ungewöhnlich ab</translation>
    </message>
    <message>
        <source>What became of the last alerts</source>
        <translation>Verbleib der letzten Warnungen</translation>
    </message>
    <message>
        <source>Takes every way set above. Tokenglass warns; it does not stop spending.</source>
        <translation>Nutzt alle oben eingestellten Wege. Tokenglass warnt; Ausgaben hält es nicht auf.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>The webhook&apos;s address must begin with https:// (http:// on this machine only) and hold no password.</source>
        <translation>Die Adresse des Webhooks muss mit https:// beginnen (http:// nur auf diesem Rechner) und darf kein Passwort enthalten.</translation>
    </message>
    <message>
        <source>No alert since Tokenglass was started.</source>
        <translation>Keine Warnung seit dem Start von Tokenglass.</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Entf&amp;ernen</translation>
    </message>
    <message>
        <source>Every alert is posted there as JSON. Must begin with https://, except on this machine. The address is kept in the keychain.</source>
        <translation>Jede Warnung wird als JSON dorthin gesendet. Muss mit https:// beginnen, außer auf diesem Rechner. Die Adresse liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Nothing is posted any more, and the keychain forgets the address</source>
        <translation>Es wird nichts mehr gesendet, und der Schlüsselbund vergisst die Adresse</translation>
    </message>
    <message>
        <source>Alerts go to %1. The address is in the keychain; enter another one to replace it.</source>
        <translation>Warnungen gehen an %1. Die Adresse liegt im Schlüsselbund; eine andere ersetzt sie.</translation>
    </message>
    <message>
        <source>Secret of the webhook</source>
        <translation>Geheimnis des Webhooks</translation>
    </message>
    <message>
        <source>Enter a secret</source>
        <translation>Geheimnis eingeben</translation>
    </message>
    <message>
        <source>A secret is in the keychain. Enter another one to replace it.</source>
        <translation>Im Schlüsselbund liegt ein Geheimnis. Ein neu eingegebenes ersetzt es.</translation>
    </message>
    <message>
        <source>No secret is in the keychain, or it is locked. Nothing is sent without the secret.</source>
        <translation>Im Schlüsselbund liegt kein Geheimnis, oder er ist gesperrt. Ohne das Geheimnis wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Remove the secret of the webhook from the keychain?</source>
        <translation>Das Geheimnis des Webhooks aus dem Schlüsselbund entfernen?</translation>
    </message>
    <message>
        <source>notifications desktop message</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Benachrichtigung Benachrichtigungen Meldung notification</translation>
    </message>
</context>
<context>
    <name>Tokenglass::Application</name>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Local ledger</source>
        <translation>Lokales Journal</translation>
    </message>
    <message>
        <source>The saved connections could not be read.</source>
        <translation>Die gespeicherten Verbindungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The local ledger could not be opened.</source>
        <translation>Das lokale Journal konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The team&apos;s ledger cannot be used; requests are recorded in the local one.</source>
        <translation>Das Journal des Teams kann nicht verwendet werden; Anfragen werden im lokalen aufgezeichnet.</translation>
    </message>
    <message>
        <source>The sample data could not be made.</source>
        <translation>Die Beispieldaten konnten nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The settings could not be read; these are the usual ones.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden; dies sind die üblichen.</translation>
    </message>
    <message>
        <source>The settings were damaged. These are the ones from before the last change.</source>
        <translation>Die Einstellungen waren beschädigt. Dies sind die von vor der letzten Änderung.</translation>
    </message>
    <message>
        <source>The settings were damaged and have no copy. These are the usual ones.</source>
        <translation>Die Einstellungen waren beschädigt und haben keine Kopie. Dies sind die üblichen.</translation>
    </message>
    <message>
        <source>The settings are of a newer Tokenglass: these are the usual ones and are not kept.</source>
        <translation>Die Einstellungen stammen von einem neueren Tokenglass: Dies sind die üblichen, und sie werden nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BackgroundPage</name>
    <message>
        <source>&amp;Start with the desktop, in the background</source>
        <translation>&amp;Mit der Arbeitsfläche starten, im Hintergrund</translation>
    </message>
    <message>
        <source>Pause on &amp;battery power</source>
        <translation>Im A&amp;kkubetrieb pausieren</translation>
    </message>
    <message>
        <source>Pause on &amp;metered networks</source>
        <translation>In &amp;getakteten Netzwerken pausieren</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Systemabschnitt weiterlaufen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source> min</source>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, closing the window always ends Tokenglass. Budgets are looked at while it runs, also in the tray; what happened while it was closed is told at the next start.</source>
        <translation>Hat die Arbeitsfläche keinen Systemabschnitt, wird Tokenglass beim Schließen des Fensters immer beendet. Budgets werden geprüft, solange Tokenglass läuft, auch im Systemabschnitt; was geschah, während es geschlossen war, wird beim nächsten Start gemeldet.</translation>
    </message>
    <message>
        <source>&amp;Closing the window</source>
        <translation>Beim &amp;Schließen des Fensters</translation>
    </message>
    <message>
        <source>For budgets, look for new requests &amp;every</source>
        <translation>Für Budgets nach neuen Anfragen suchen &amp;alle</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Show an &amp;icon in the tray</source>
        <translation>&amp;Symbol im Infobereich zeigen</translation>
    </message>
    <message>
        <source>close quit minimise</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>schließen beenden minimieren</translation>
    </message>
    <message>
        <source>autostart login session</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Autostart Anmeldung Sitzung</translation>
    </message>
    <message>
        <source>refresh interval minutes</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>aktualisieren Intervall Minuten</translation>
    </message>
    <message>
        <source>system tray status area</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Infobereich Systemabschnitt Tray</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetCard</name>
    <message>
        <source>%1: %2 forecast for %3 (%4 over)</source>
        <translation>%1: Prognose %2 zum %3 (%4 darüber)</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>the tightest %1 of %2</source>
        <translation>die knappsten %1 von %2</translation>
    </message>
    <message>
        <source>%1 last known</source>
        <translation>zuletzt %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetDialog</name>
    <message>
        <source>Reporting zone (%1)</source>
        <translation>Zeitzone der Auswertung (%1)</translation>
    </message>
    <message>
        <source>Watch this budget</source>
        <translation>Dieses Budget überwachen</translation>
    </message>
    <message>
        <source>New budget</source>
        <translation>Neues Budget</translation>
    </message>
    <message>
        <source>Edit budget</source>
        <translation>Budget bearbeiten</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Betrag</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Umfasst</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Whose requests count</source>
        <translation>Wessen Anfragen zählen</translation>
    </message>
    <message>
        <source>Days and periods begin at midnight of this zone</source>
        <translation>Tage und Zeiträume beginnen um Mitternacht dieser Zeitzone</translation>
    </message>
    <message>
        <source>Days begin in</source>
        <translation>Tage beginnen in</translation>
    </message>
    <message>
        <source>&amp;Days begin in</source>
        <translation>&amp;Tage beginnen in</translation>
    </message>
    <message>
        <source>Amount of this period</source>
        <translation>Betrag dieses Zeitraums</translation>
    </message>
    <message>
        <source>&amp;Exception</source>
        <translation>&amp;Ausnahme</translation>
    </message>
    <message>
        <source>none: only the gauge tells</source>
        <translation>keine: nur die Anzeige informiert</translation>
    </message>
    <message>
        <source>One alert for each, once a period. Any number, any value, also above 100&#xa0;%, such as 50, 80, 95&#xa0;%</source>
        <translation>Je eine Warnung pro Zeitraum. Beliebig viele, beliebige Werte, auch über 100&#xa0;%, etwa 50, 80, 95&#xa0;%</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>&amp;Thresholds</source>
        <translation>&amp;Schwellen</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>An&amp;merkung</translation>
    </message>
    <message>
        <source>Whichever source is open</source>
        <translation>Die jeweils geöffnete Quelle</translation>
    </message>
    <message>
        <source>A source that is not in the list any more</source>
        <translation>Eine Quelle, die nicht mehr in der Liste steht</translation>
    </message>
    <message>
        <source>All usage</source>
        <translation>Gesamte Nutzung</translation>
    </message>
    <message>
        <source>Enter an amount, such as 500.</source>
        <translation>Bitte einen Betrag eingeben, etwa 500.</translation>
    </message>
    <message>
        <source>The amount must be above zero.</source>
        <translation>Der Betrag muss größer als null sein.</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>Eine Zeitzone dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>Write percentages above 0 with commas between them, such as 50, 80, 100&#xa0;%.</source>
        <translation>Bitte Prozentwerte über 0 eingeben, durch Kommas getrennt, etwa 50, 80, 100&#xa0;%.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Another amount in %1:</source>
        <translation>Anderer Betrag in %1:</translation>
    </message>
    <message>
        <source>Write an amount like %1, of at most nine thousand million.</source>
        <translation>Schreiben Sie einen Betrag wie %1, höchstens neun Milliarden.</translation>
    </message>
    <message>
        <source>%1 of the limit is very little. For 80&#xa0;% write 80.</source>
        <translation>%1 des Limits ist sehr wenig. Für 80&#xa0;% schreiben Sie 80.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetEffects</name>
    <message>
        <source>%1: +%2 → %3, at most %4</source>
        <translation>%1: +%2 → %3, höchstens %4</translation>
    </message>
    <message>
        <source>%1: at most +%2 → %3</source>
        <translation>%1: höchstens +%2 → %3</translation>
    </message>
    <message>
        <source>%1: +%2 → %3</source>
        <translation>%1: +%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2, and what this run costs is not known</source>
        <translation>%1: %2, und was dieser Lauf kostet, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1; could pass %2</source>
        <translation>%1; könnte %2 überschreiten</translation>
    </message>
    <message>
        <source>%1: there is no exchange rate into %2</source>
        <translation>%1: es gibt keinen Wechselkurs in %2</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetFiles</name>
    <message>
        <source>Budgets (*.json)</source>
        <translation>Budgets (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import budgets</source>
        <translation>Budgets importieren</translation>
    </message>
    <message>
        <source>Export budgets</source>
        <translation>Budgets exportieren</translation>
    </message>
    <message>
        <source>%1 was not imported.</source>
        <translation>%1 wurde nicht importiert.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importiert: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n budget(s) were written to %1.</source>
        <translation>
            <numerusform>%n Budget wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Budgets wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The budgets were not exported.</source>
        <translation>Die Budgets wurden nicht exportiert.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetImport</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replace(s) %1</source>
        <extracomment>&quot;1 replaces “Org A”&quot;</extracomment>
        <translation>
            <numerusform>%n ersetzt %1</numerusform>
            <numerusform>%n ersetzen %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no budget in this file.</source>
        <translation>Diese Datei enthält kein Budget.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>replaces “%1”</source>
        <translation>ersetzt „%1“</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetImportDialog</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Umfasst</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Import budgets</source>
        <translation>Budgets importieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Budgets in the file</source>
        <translation>Budgets in der Datei</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetListModel</name>
    <message>
        <source>kept by the source</source>
        <translation>von der Quelle geführt</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 in this period only, %2 otherwise</source>
        <translation>%1 nur in diesem Zeitraum, sonst %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no price: at least this much is spent.</source>
        <translation>
            <numerusform>%n Anfrage hat keinen Preis: Ausgegeben wurde mindestens dieser Betrag.</numerusform>
            <numerusform>%n Anfragen haben keinen Preis: Ausgegeben wurde mindestens dieser Betrag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Passes limit</source>
        <translation>Überschreitung</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>zuletzt bekannt</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetMonitor</name>
    <message>
        <source>A budget alert could not be stored.</source>
        <translation>Eine Budgetwarnung konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The budget was not saved.</source>
        <translation>Das Budget wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The budget could not be saved.</source>
        <translation>Das Budget konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The budget could not be removed.</source>
        <translation>Das Budget konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>It could not be remembered what happened to an alert.</source>
        <translation>Was mit einer Warnung geschah, konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetPeriodFields</name>
    <message>
        <source>Nothing before this day counts</source>
        <translation>Nichts vor diesem Tag zählt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Calendar month</source>
        <translation>Kalendermonat</translation>
    </message>
    <message>
        <source>Calendar quarter</source>
        <translation>Kalenderquartal</translation>
    </message>
    <message>
        <source>Rolling: the last days, today included</source>
        <translation>Gleitend: die letzten Tage einschließlich heute</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>Feste Anzahl von Tagen</translation>
    </message>
    <message>
        <source>Once, from a day to a day</source>
        <translation>Einmalig, von einem Tag bis zu einem anderen</translation>
    </message>
    <message>
        <source> days</source>
        <translation>&#xa0;Tage</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>&amp;Week begins on</source>
        <translation>&amp;Wochenbeginn</translation>
    </message>
    <message>
        <source>Le&amp;ngth</source>
        <translation>&amp;Länge</translation>
    </message>
    <message>
        <source>Fi&amp;rst day</source>
        <translation>E&amp;rster Tag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>L&amp;etzter Tag</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetPreview</name>
    <message>
        <source>This budget has no period today: it has not begun yet, or it is over.</source>
        <translation>Dieses Budget hat heute keinen Zeitraum: Es hat noch nicht begonnen oder ist vorbei.</translation>
    </message>
    <message>
        <source>What it would say now is not known: its source is not open.</source>
        <translation>Der jetzige Stand ist nicht bekannt: Seine Quelle ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>What it would say now is not known: %1</source>
        <translation>Der jetzige Stand ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>None of the %1 requests in this period has a price.</source>
        <translation>Keine der %1 Anfragen in diesem Zeitraum hat einen Preis.</translation>
    </message>
    <message>
        <source>There is no exchange rate to %1.</source>
        <translation>Es gibt keinen Wechselkurs zu %1.</translation>
    </message>
    <message>
        <source>%1 so far: %2 = %3</source>
        <translation>%1 bisher: %2 = %3</translation>
    </message>
    <message>
        <source>%1 so far: %2</source>
        <translation>%1 bisher: %2</translation>
    </message>
    <message>
        <source>(older days are still being read)</source>
        <translation>(ältere Tage werden noch gelesen)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetScopeField</name>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Counts what the dashboard or a saved view shows</source>
        <translation>Zählt, was das Dashboard oder eine gespeicherte Ansicht zeigt</translation>
    </message>
    <message>
        <source>The dashboard&apos;s filter</source>
        <translation>Der Filter des Dashboards</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetStanding</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>im Limit</translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation>nahe am Limit</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>über dem Limit</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetTable</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Show on the dashboard</source>
        <translation>Im Dashboard anzeigen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren&#xa0;…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The usage database keeps this budget; change it there.</source>
        <translation>Dieses Budget wird in der Nutzungsdatenbank geführt; Änderungen sind dort möglich.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetText</name>
    <message numerus="yes">
        <source>needs %n days of history</source>
        <translation>
            <numerusform>benötigt %n Tag Vorgeschichte</numerusform>
            <numerusform>benötigt %n Tage Vorgeschichte</numerusform>
        </translation>
    </message>
    <message>
        <source>the period is over</source>
        <translation>der Zeitraum ist vorbei</translation>
    </message>
    <message>
        <source>none for a moving window</source>
        <translation>keine bei gleitendem Zeitraum</translation>
    </message>
    <message>
        <source>nothing spent yet</source>
        <translation>noch nichts ausgegeben</translation>
    </message>
    <message>
        <source>%1 (%2 – %3)</source>
        <translation>%1 (%2 – %3)</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>missed: Tokenglass was closed</source>
        <translation>verpasst: Tokenglass war geschlossen</translation>
    </message>
    <message>
        <source>Mostly %1, user %2.</source>
        <translation>Hauptsächlich %1, Benutzer %2.</translation>
    </message>
    <message>
        <source>Mostly %1.</source>
        <translation>Hauptsächlich %1.</translation>
    </message>
    <message>
        <source>%1 spent, forecast %2 by %3.</source>
        <translation>%1 ausgegeben, Prognose %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 spent, %2 left until %3.</source>
        <translation>%1 ausgegeben, %2 übrig bis %3.</translation>
    </message>
    <message>
        <source>%1 spent, %2 over the limit until %3.</source>
        <translation>%1 ausgegeben, %2 über dem Limit bis %3.</translation>
    </message>
    <message>
        <source>%1 on %2; the median of this weekday is %3.</source>
        <translation>%1 am %2; der Median dieses Wochentags ist %3.</translation>
    </message>
    <message>
        <source>This is how Tokenglass will tell you that a budget passes a threshold.</source>
        <translation>So meldet Tokenglass, dass ein Budget eine Schwelle überschreitet.</translation>
    </message>
    <message>
        <source>Tokenglass warns; it does not block requests.</source>
        <translation>Tokenglass warnt; Anfragen blockiert es nicht.</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week (%1)</source>
        <translation>Woche (%1)</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>Quartal</translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>letzter Tag</numerusform>
            <numerusform>letzte %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>überschritten seit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>überschritten</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>has not begun</source>
        <translation>hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>ist vorbei</translation>
    </message>
    <message>
        <source>its source is not open</source>
        <translation>seine Quelle ist nicht geöffnet</translation>
    </message>
    <message>
        <source>still loading</source>
        <translation>wird noch geladen</translation>
    </message>
    <message>
        <source>there is no exchange rate for its currency</source>
        <translation>für seine Währung gibt es keinen Wechselkurs</translation>
    </message>
    <message>
        <source>its source cannot answer</source>
        <translation>seine Quelle kann nicht antworten</translation>
    </message>
    <message>
        <source>%1: %2 of %3 spent, %4</source>
        <translation>%1: %2 von %3 ausgegeben, %4</translation>
    </message>
    <message>
        <source>%1 passed %2 of %3</source>
        <translation>%1 hat %2 von %3 überschritten</translation>
    </message>
    <message>
        <source>%1: unusual spend</source>
        <translation>%1: ungewöhnliche Ausgaben</translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>Testwarnung</translation>
    </message>
    <message>
        <source>It happened while Tokenglass was closed.</source>
        <translation>Das geschah, während Tokenglass geschlossen war.</translation>
    </message>
    <message>
        <source>no pop-up: passed together with %1</source>
        <translation>keine Einblendung: zusammen mit %1 überschritten</translation>
    </message>
    <message>
        <source>no pop-up</source>
        <translation>keine Einblendung</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 spent in the last %2, %3 left.</source>
        <translation>%1 in den letzten %2 ausgegeben, %3 übrig.</translation>
    </message>
    <message>
        <source>%1 spent in the last %2, %3 over the limit.</source>
        <translation>%1 in den letzten %2 ausgegeben, %3 über dem Limit.</translation>
    </message>
    <message>
        <source>Above it since %1.</source>
        <translation>Darüber seit %1.</translation>
    </message>
    <message>
        <source>Passed on %1.</source>
        <translation>Überschritten am %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n budget(s) passed a threshold while Tokenglass was closed</source>
        <translation>
            <numerusform>%n Budget hat eine Schwelle überschritten, während Tokenglass geschlossen war</numerusform>
            <numerusform>%n Budgets haben eine Schwelle überschritten, während Tokenglass geschlossen war</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) from while Tokenglass was closed</source>
        <translation>
            <numerusform>%n Warnung aus der Zeit, in der Tokenglass geschlossen war</numerusform>
            <numerusform>%n Warnungen aus der Zeit, in der Tokenglass geschlossen war</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>passed %1, seen %2</source>
        <translation>überschritten %1, bemerkt %2</translation>
    </message>
    <message>
        <source>resets %1</source>
        <translation>neu ab %1</translation>
    </message>
    <message>
        <source>days in %1</source>
        <translation>Tage in %1</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>sonst %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>last known, %1: %2</source>
        <translation>zuletzt bekannt, %1: %2</translation>
    </message>
    <message>
        <source>%1 (last known; %2)</source>
        <translation>%1 (zuletzt bekannt; %2)</translation>
    </message>
    <message>
        <source>none below the thresholds</source>
        <translation>keine unter den Schwellen</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>über dem Limit</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>one sentence after another</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetWelcome</name>
    <message>
        <source>New budget</source>
        <translation>Neues Budget</translation>
    </message>
    <message>
        <source>No budget yet</source>
        <translation>Noch kein Budget</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>A budget says how much may be spent in a day, a week, a month or any other time, by everybody or only by one team, user, model or provider. You see how it stands and where it will end, and you are told once for each threshold it passes.</source>
        <translation>Ein Budget legt fest, wie viel an einem Tag, in einer Woche, in einem Monat oder in einem anderen Zeitraum ausgegeben werden darf, von allen oder nur von einem Team, Benutzer, Modell oder Anbieter. Tokenglass zeigt, wie es steht und wo es enden wird, und meldet jede überschrittene Schwelle einmal.</translation>
    </message>
    <message>
        <source>Last month cost %1. A budget of %2 a month would be a start.</source>
        <translation>Der letzte Monat hat %1 gekostet. Ein Budget von %2 im Monat wäre ein Anfang.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::BudgetsPage</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Kept by sources</source>
        <translation>Aus Quellen</translation>
    </message>
    <message>
        <source>Whose budgets</source>
        <translation>Wessen Budgets</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;New budget</source>
        <translation>&amp;Neues Budget</translation>
    </message>
    <message>
        <source>A&amp;ctions</source>
        <translation>A&amp;ktionen</translation>
    </message>
    <message>
        <source>What can be done with the selected budget</source>
        <translation>Was mit dem ausgewählten Budget möglich ist</translation>
    </message>
    <message>
        <source>The budget %1 was deleted.</source>
        <translation>Das Budget %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Budgets cannot be kept.</source>
        <translation>Budgets können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>this period · days in %1</source>
        <translation>dieser Zeitraum · Tage in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n budget(s)</source>
        <translation>
            <numerusform>%n Budget</numerusform>
            <numerusform>%n Budgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n überschritten</numerusform>
            <numerusform>%n überschritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near</source>
        <translation>
            <numerusform>%n knapp</numerusform>
            <numerusform>%n knapp</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>Not checked: no source can be reached</source>
        <translation>Nicht geprüft: keine Quelle ist erreichbar</translation>
    </message>
    <message numerus="yes">
        <source>%1, except %n whose source cannot be reached</source>
        <translation>
            <numerusform>%1, außer %n, dessen Quelle nicht erreichbar ist</numerusform>
            <numerusform>%1, außer %n, deren Quellen nicht erreichbar sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::BurnChart</name>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>%1 on this day</source>
        <translation>%1 an diesem Tag</translation>
    </message>
    <message>
        <source>%1 of the limit</source>
        <translation>%1 des Limits</translation>
    </message>
    <message>
        <source>even pace %1</source>
        <translation>gleichmäßig %1</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>Prognose %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Use of the budget %1</source>
        <translation>Verlauf des Budgets %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>even pace</source>
        <translation>gleichmäßiger Verlauf</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>forecast with range</source>
        <translation>Prognose mit Spanne</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Tokenglass::BurnPanel</name>
    <message>
        <source>This period</source>
        <translation>Dieser Zeitraum</translation>
    </message>
    <message>
        <source>Past periods</source>
        <translation>Frühere Zeiträume</translation>
    </message>
    <message>
        <source>Which periods</source>
        <translation>Welche Zeiträume</translation>
    </message>
    <message>
        <source>No budget is selected</source>
        <translation>Kein Budget ausgewählt</translation>
    </message>
    <message>
        <source>Select a budget to see its course.</source>
        <translation>Für den Verlauf ein Budget auswählen.</translation>
    </message>
    <message>
        <source>Nothing is spent in this period yet</source>
        <translation>In diesem Zeitraum ist noch nichts ausgegeben</translation>
    </message>
    <message>
        <source>It has not been checked yet.</source>
        <translation>Es wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>No figures: %1</source>
        <translation>Keine Zahlen: %1</translation>
    </message>
    <message>
        <source>past periods</source>
        <translation>frühere Zeiträume</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was spent before this period.</source>
        <translation>Vor diesem Zeitraum wurde nichts ausgegeben.</translation>
    </message>
    <message>
        <source>The days are not known: %1</source>
        <translation>Die Tage sind nicht bekannt: %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::Card</name>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ChartPanel</name>
    <message>
        <source>Figures of this chart</source>
        <translation>Zahlen dieses Diagramms</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation>Bild speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Save picture as</source>
        <translation>Bild speichern unter</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>Das Bild wurde nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ChartTableDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ChartWidget</name>
    <message>
        <source>Nothing in this period</source>
        <translation>Nichts in diesem Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnFailure</name>
    <message>
        <source>What went wrong</source>
        <translation>Ursache des Fehlers</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>The answer is whole, but the ledger did not take its row. %1</source>
        <translation>Die Antwort ist vollständig, aber das Journal hat ihre Zeile nicht angenommen. %1</translation>
    </message>
    <message>
        <source>The provider may still bill what it produced.</source>
        <translation>Der Anbieter kann das bereits Erzeugte trotzdem berechnen.</translation>
    </message>
    <message>
        <source>The provider took no more requests. The time it asked to wait is over.</source>
        <translation>Der Anbieter nahm keine weiteren Anfragen an. Die von ihm verlangte Wartezeit ist vorbei.</translation>
    </message>
    <message numerus="yes">
        <source>Retry in %n second(s)</source>
        <translation>
            <numerusform>In %n Sekunde wiederholen</numerusform>
            <numerusform>In %n Sekunden wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Sends the request once more; it may be billed again</source>
        <translation>Sendet die Anfrage noch einmal; sie kann erneut berechnet werden</translation>
    </message>
    <message>
        <source>Enter a key…</source>
        <translation>Schlüssel eingeben&#xa0;…</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Erneut aufzeichnen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnFigures</name>
    <message>
        <source>Input / cached</source>
        <translation>Eingabe / aus Cache</translation>
    </message>
    <message>
        <source>Output / reasoning</source>
        <translation>Ausgabe / Reasoning</translation>
    </message>
    <message>
        <source>Input / output</source>
        <translation>Eingabe / Ausgabe</translation>
    </message>
    <message>
        <source>Estimated from the text, because the provider reported no usage</source>
        <translation>Aus dem Text geschätzt, weil der Anbieter keinen Verbrauch gemeldet hat</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>First token / total</source>
        <translation>Erstes Token / gesamt</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Reported output tokens from the first token to the end</source>
        <translation>Gemeldete Ausgabe-Token vom ersten Token bis zum Ende</translation>
    </message>
    <message>
        <source>How far the preview&apos;s input was from the reported one</source>
        <translation>Abweichung der Eingabe in der Vorschau von der gemeldeten</translation>
    </message>
    <message>
        <source>The expected cost was %1 off</source>
        <translation>Die erwarteten Kosten wichen um %1 ab</translation>
    </message>
    <message>
        <source>Preview was</source>
        <translation>Vorschau wich ab</translation>
    </message>
    <message>
        <source>Usage arrives at the end · %1</source>
        <translation>Der Verbrauch kommt am Ende · %1</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing is recorded.</source>
        <translation>Es wurde nichts gesendet und nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Recorded as a failed request without tokens or cost.</source>
        <translation>Als fehlgeschlagene Anfrage ohne Token und Kosten aufgezeichnet.</translation>
    </message>
    <message>
        <source>The provider reported the cost itself.</source>
        <translation>Der Anbieter hat die Kosten selbst gemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were sent.</source>
        <translation>
            <numerusform>%n Anfrage wurde gesendet.</numerusform>
            <numerusform>%n Anfragen wurden gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnStrip</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ColumnView</name>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Rohantwort</translation>
    </message>
    <message>
        <source>What is shown of %1</source>
        <translation>Was von %1 gezeigt wird</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>Reasoning of %1</source>
        <translation>Reasoning von %1</translation>
    </message>
    <message>
        <source>Raw data of %1</source>
        <translation>Rohdaten von %1</translation>
    </message>
    <message>
        <source>Copy the &amp;answer</source>
        <translation>&amp;Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;request as curl</source>
        <translation>An&amp;frage als curl kopieren</translation>
    </message>
    <message>
        <source>&amp;Send once more</source>
        <translation>&amp;Noch einmal senden</translation>
    </message>
    <message numerus="yes">
        <source>Reasoning · %n character(s)</source>
        <extracomment>%1: a number of characters</extracomment>
        <translation>
            <numerusform>Reasoning · %n Zeichen</numerusform>
            <numerusform>Reasoning · %n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ComparisonModel</name>
    <message>
        <source>cheapest: %1</source>
        <translation>am günstigsten: %1</translation>
    </message>
    <message>
        <source>fastest: %1</source>
        <translation>am schnellsten: %1</translation>
    </message>
    <message>
        <source>How far the preview&apos;s input was from the reported one</source>
        <translation>Abweichung der Eingabe in der Vorschau von der gemeldeten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Aus Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Reasoning</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost per 1 K output</source>
        <translation>Kosten je 1000 Ausgabe-Token</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Preview error</source>
        <translation>Abweichung der Vorschau</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ComparisonPanel</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown&#xa0;…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
</context>
<context>
    <name>Tokenglass::Composer</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Write a prompt. Nothing is sent before you press Send.</source>
        <translation>Einen Prompt schreiben. Vor dem Drücken von „Senden“ wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Favourite prompts</source>
        <translation>Bevorzugte Prompts</translation>
    </message>
    <message>
        <source>History of runs</source>
        <translation>Verlauf der Läufe</translation>
    </message>
    <message>
        <source>Parameters, and what the request is recorded as</source>
        <translation>Parameter und als was die Anfrage aufgezeichnet wird</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Stops all models (Esc). Their text stays; the providers may still bill.</source>
        <translation>Hält alle Modelle an (Esc). Ihr Text bleibt; die Anbieter können trotzdem abrechnen.</translation>
    </message>
    <message>
        <source>Add a model first; the prompt is sent to it.</source>
        <translation>Zuerst ein Modell hinzufügen; an dieses wird der Prompt gesendet.</translation>
    </message>
    <message>
        <source>Write a prompt first.</source>
        <translation>Zuerst einen Prompt schreiben.</translation>
    </message>
    <message>
        <source>Send no more to this model</source>
        <translation>An dieses Modell nichts mehr senden</translation>
    </message>
    <message>
        <source>Remove model %1</source>
        <translation>Modell %1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>At most %n model(s) at once</source>
        <translation>
            <numerusform>Höchstens %n Modell gleichzeitig</numerusform>
            <numerusform>Höchstens %n Modelle gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a model to send the prompt to</source>
        <translation>Ein Modell auswählen, an das der Prompt gesendet werden soll</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n model(s)</source>
        <translation>
            <numerusform>An %n Modell senden</numerusform>
            <numerusform>An %n Modelle senden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save this prompt</source>
        <translation>Diesen Prompt &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ConnectDialog</name>
    <message>
        <source>Re&amp;member it in the keychain</source>
        <translation>Im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Open a usage database</source>
        <translation>Nutzungsdatenbank öffnen</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Verbindung wird getestet</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. Tokenglass connects all the same, asks for the password each time and does not remember it.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund. Tokenglass verbindet sich trotzdem, fragt jedes Mal nach dem Passwort und merkt es sich nicht.</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>&amp;Test anhalten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung funktioniert.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ConnectionForm</name>
    <message>
        <source>Kind of source</source>
        <translation>Art der Quelle</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durchsu&amp;chen&#xa0;…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>what you want to call it</source>
        <translation>frei wählbare Bezeichnung</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Daten&amp;bank</translation>
    </message>
    <message>
        <source>P&amp;ath</source>
        <translation>Pf&amp;ad</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>U&amp;RI</source>
        <translation>UR&amp;I</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>To&amp;ken</translation>
    </message>
    <message>
        <source>Bearer token of an administrator</source>
        <translation>Bearer-Token eines Administrators</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Bitte eine Datei wählen.</translation>
    </message>
    <message>
        <source>Name a host.</source>
        <translation>Bitte einen Rechner angeben.</translation>
    </message>
    <message>
        <source>Open a usage database</source>
        <translation>Nutzungsdatenbank öffnen</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ConnectionReport</name>
    <message>
        <source>not enforced; Tokenglass only reads all the same</source>
        <translation>nicht erzwungen; Tokenglass liest trotzdem nur</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>erzwungen</translation>
    </message>
    <message>
        <source>enforced by %1</source>
        <translation>erzwungen durch %1</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Schema:</source>
        <translation>Schema:</translation>
    </message>
    <message>
        <source>Table:</source>
        <translation>Tabelle:</translation>
    </message>
    <message>
        <source>Rows:</source>
        <translation>Zeilen:</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Time zone:</source>
        <translation>Zeitzone:</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>Konto:</translation>
    </message>
    <message>
        <source>could write</source>
        <translation>könnte schreiben</translation>
    </message>
    <message>
        <source>can only read</source>
        <translation>kann nur lesen</translation>
    </message>
    <message>
        <source>Read-only:</source>
        <translation>Nur Lesen:</translation>
    </message>
    <message>
        <source>Missing columns:</source>
        <translation>Fehlende Spalten:</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Hinweise:</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ConsolePage</name>
    <message>
        <source>Answers appear here side by side, with the usage that the providers report.</source>
        <translation>Hier erscheinen die Antworten nebeneinander, mit dem von den Anbietern gemeldeten Verbrauch.</translation>
    </message>
    <message>
        <source>“%1” is no favourite any more.</source>
        <translation>„%1“ ist kein Favorit mehr.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The history could not be written.</source>
        <translation>Der Verlauf konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The history is not available.</source>
        <translation>Der Verlauf ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Noch keine Sitzung</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message>
        <source>The request cannot be put into a command.</source>
        <translation>Die Anfrage lässt sich nicht als Befehl schreiben.</translation>
    </message>
    <message>
        <source>The curl command is in the clipboard, without the key.</source>
        <translation>Der curl-Befehl ist in der Zwischenablage, ohne den Schlüssel.</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>The run is written to %1.</source>
        <translation>Der Lauf wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The run could not be written.</source>
        <translation>Der Lauf konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Send the prompt of the test console</source>
        <translation>Den Prompt der Testkonsole senden</translation>
    </message>
</context>
<context>
    <name>Tokenglass::DashboardFigures</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Avg response time</source>
        <translation>Mittlere Antwortzeit</translation>
    </message>
    <message>
        <source>%1 in the %2</source>
        <extracomment>a figure and the period it is of: &quot;¥1,660.20 in the previous 30 days&quot;</extracomment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <extracomment>the response time that 95 of 100 requests stay below</extracomment>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <translation>p50 %1, p95 %2, p99 %3</translation>
    </message>
    <message>
        <source>only from %1 to %2</source>
        <translation>nur von %1 bis %2</translation>
    </message>
    <message>
        <source>part of an hour: %1</source>
        <extracomment>of an hour or day that the chosen period covers only in part</extracomment>
        <translation>Teil einer Stunde: %1</translation>
    </message>
    <message>
        <source>part of a day: %1</source>
        <translation>Teil eines Tages: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>stacked by model</source>
        <translation>nach Modell gestapelt</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>gestrichelt: %1</translation>
    </message>
    <message>
        <source>no requests in the %1</source>
        <extracomment>why there is no line to compare with: &quot;no requests in the previous 30 days&quot;</extracomment>
        <translation>%1: keine Anfragen</translation>
    </message>
    <message>
        <source>hatched: part of an hour</source>
        <translation>schraffiert: Teil einer Stunde</translation>
    </message>
    <message>
        <source>hatched: part of a day</source>
        <translation>schraffiert: Teil eines Tages</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Hourly cost</source>
        <translation>Kosten pro Stunde</translation>
    </message>
    <message>
        <source>Daily cost</source>
        <translation>Kosten pro Tag</translation>
    </message>
    <message>
        <source>Hourly tokens</source>
        <translation>Token pro Stunde</translation>
    </message>
    <message>
        <source>Daily tokens</source>
        <translation>Token pro Tag</translation>
    </message>
    <message>
        <source>Hourly requests</source>
        <translation>Anfragen pro Stunde</translation>
    </message>
    <message>
        <source>Daily requests</source>
        <translation>Anfragen pro Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>Kosten nach Modell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Requests by type</source>
        <translation>Anfragen nach Typ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>kein Typ</translation>
    </message>
    <message>
        <source>Token distribution</source>
        <translation>Tokenverteilung</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>Eingabe aus Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>at today&apos;s rate</source>
        <extracomment>of a sum of costs that is converted as a whole, with the newest exchange rate</extracomment>
        <translation>zum heutigen Kurs</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 Anfrage</numerusform>
            <numerusform>%1 Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::DashboardPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Users and organisations by cost</source>
        <translation>Benutzer und Organisationen nach Kosten</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>What the trend shows</source>
        <translation>Was der Verlauf zeigt</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Whose ranking</source>
        <translation>Wessen Rangfolge</translation>
    </message>
    <message>
        <source>How many rows</source>
        <translation>Anzahl der Zeilen</translation>
    </message>
    <message>
        <source>Show the requests</source>
        <translation>Anfragen anzeigen</translation>
    </message>
    <message>
        <source>Daily cost</source>
        <translation>Kosten pro Tag</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>Kosten nach Modell</translation>
    </message>
    <message>
        <source>Requests by type</source>
        <translation>Anfragen nach Typ</translation>
    </message>
    <message>
        <source>Token distribution</source>
        <translation>Tokenverteilung</translation>
    </message>
    <message>
        <source>input, cached input, output</source>
        <translation>Eingabe, Eingabe aus Cache, Ausgabe</translation>
    </message>
    <message>
        <source>Top organisations</source>
        <translation>Top-Organisationen</translation>
    </message>
    <message>
        <source>Top users</source>
        <translation>Top-Benutzer</translation>
    </message>
    <message>
        <source>by cost · %1 of %2</source>
        <translation>nach Kosten · %1 von %2</translation>
    </message>
    <message>
        <source>by cost</source>
        <translation>nach Kosten</translation>
    </message>
    <message>
        <source>These are older figures. %1</source>
        <translation>Diese Zahlen sind älter. %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>And %n more note(s).</source>
        <translation>
            <numerusform>Und %n weiterer Hinweis.</numerusform>
            <numerusform>Und %n weitere Hinweise.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Tokenglass::DoughnutChart</name>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>Tokenglass::DriverVersions</name>
    <message>
        <source>missing: https addresses cannot be reached; install OpenSSL 3</source>
        <translation>fehlt: https-Adressen sind nicht erreichbar; OpenSSL&#xa0;3 installieren</translation>
    </message>
</context>
<context>
    <name>Tokenglass::EntityModel</name>
    <message>
        <source>no user</source>
        <translation>kein Benutzer</translation>
    </message>
    <message>
        <source>no organisation</source>
        <translation>keine Organisation</translation>
    </message>
    <message>
        <source>deleted user %1</source>
        <translation>gelöschter Benutzer %1</translation>
    </message>
    <message>
        <source>deleted organisation %1</source>
        <translation>gelöschte Organisation %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>organisation %1</source>
        <translation>Organisation %1</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzerkennung</translation>
    </message>
    <message>
        <source>Organisation ID</source>
        <translation>Organisationskennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>deleted key %1</source>
        <translation>gelöschter Schlüssel %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::EstimateDialog</name>
    <message>
        <source>Input tokens of a call</source>
        <translation>Eingabe-Token eines Aufrufs</translation>
    </message>
    <message>
        <source>Output tokens of a call</source>
        <translation>Ausgabe-Token eines Aufrufs</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Estimate a cost</source>
        <translation>Kosten schätzen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Input tokens of a call</source>
        <translation>&amp;Eingabe-Token eines Aufrufs</translation>
    </message>
    <message>
        <source>&amp;Output tokens of a call</source>
        <translation>&amp;Ausgabe-Token eines Aufrufs</translation>
    </message>
    <message>
        <source>&amp;Calls</source>
        <translation>Aufr&amp;ufe</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Estimated costs</source>
        <translation>Geschätzte Kosten</translation>
    </message>
    <message>
        <source>The price book has no price for it</source>
        <translation>Die Preisliste hat dafür keinen Preis</translation>
    </message>
    <message>
        <source>For all calls together, at the prices of now; %1 (%2). Each call is priced by itself, for its size decides.</source>
        <translation>Für alle Aufrufe zusammen, zu den heutigen Preisen; %1 (%2). Jeder Aufruf wird einzeln berechnet, denn seine Größe bestimmt den Preis.</translation>
    </message>
    <message>
        <source>Tokens and calls must be whole numbers.</source>
        <translation>Token und Aufrufe müssen ganze Zahlen sein.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ExactFigures</name>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Part of an hour</source>
        <translation>Teil einer Stunde</translation>
    </message>
    <message>
        <source>Part of a day</source>
        <translation>Teil eines Tages</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>Vorheriger Zeitraum</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>kein Typ</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>Eingabe aus Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ExplanationDialog</name>
    <message>
        <source>Shown</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Rate of the day</source>
        <translation>Kurs des Tages</translation>
    </message>
    <message>
        <source>Fixed rate for the other currency</source>
        <translation>Fester Kurs für die andere Währung</translation>
    </message>
    <message>
        <source>Why this cost?</source>
        <translation>Warum diese Kosten?</translation>
    </message>
    <message>
        <source>By the price book</source>
        <translation>Nach der Preisliste</translation>
    </message>
    <message>
        <source>Tokens and their prices</source>
        <translation>Token und ihre Preise</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ExportDialog</name>
    <message>
        <source>&amp;Keep text from running as a formula</source>
        <translation>&amp;Keinen Text als Formel ausführen lassen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
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
        <translation>Excel-Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Spreadsheet programs (&quot;%1&quot;, decimals with &quot;%2&quot;)</source>
        <extracomment>%1 is the sign between cells, %2 the decimal sign</extracomment>
        <translation>Tabellenkalkulationen („%1“, Dezimalzeichen „%2“)</translation>
    </message>
    <message>
        <source>Other programs (RFC 4180)</source>
        <translation>Andere Programme (RFC 4180)</translation>
    </message>
    <message>
        <source>Text that begins with =, +, - or @ gets an apostrophe in front. Programs would read the apostrophe as part of it.</source>
        <translation>Text, der mit =, +, - oder @ beginnt, bekommt einen Apostroph davor. Andere Programme würden den Apostroph als Teil des Textes lesen.</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>CSV f&amp;or</source>
        <translation>CSV f&amp;ür</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Show in the folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Say on a sheet of its own &amp;what the figures are of</source>
        <translation>Auf einem eigenen &amp;Blatt sagen, wovon die Zahlen sind</translation>
    </message>
    <message>
        <source>Say at the beginning &amp;what the figures are of</source>
        <translation>Am &amp;Beginn sagen, wovon die Zahlen sind</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped</extracomment>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>&quot;12,345 rows · usage.db · 7 days&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>The figures are gathered…</source>
        <translation>Die Zahlen werden gesammelt&#xa0;…</translation>
    </message>
    <message>
        <source>The file is being finished…</source>
        <translation>Die Datei wird fertiggestellt&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2 rows are written</source>
        <translation>%1 von %2 Zeilen sind geschrieben</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The export failed. No file was written.</source>
        <translation>Der Export ist fehlgeschlagen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were written to %2 (%3).</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped; %2 a file, %3 its size</extracomment>
        <translation>
            <numerusform>%1 Zeile wurde in %2 geschrieben (%3).</numerusform>
            <numerusform>%1 Zeilen wurden in %2 geschrieben (%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>Older rows were still being loaded: the file does not have them.</source>
        <translation>Ältere Zeilen wurden noch geladen: Die Datei enthält sie nicht.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose a name that ends in &quot;.%2&quot;.</source>
        <translation>%1 gibt es schon. Einen Namen wählen, der auf „.%2“ endet.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FailurePage</name>
    <message>
        <source>&amp;Details</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Enter &amp;password…</source>
        <translation>&amp;Passwort eingeben&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>%1 has no requests yet</source>
        <translation>%1 enthält noch keine Anfragen</translation>
    </message>
    <message>
        <source>The source was read and holds no requests. They appear here as soon as there are some: refresh then, or choose another source above.</source>
        <translation>Die Quelle wurde gelesen und enthält keine Anfragen. Sie erscheinen hier, sobald es welche gibt: Aktualisieren Sie dann, oder wählen Sie oben eine andere Quelle.</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FiguresPage</name>
    <message>
        <source>System (%1)</source>
        <translation>System (%1)</translation>
    </message>
    <message>
        <source>Days are cut in &amp;zone</source>
        <translation>Zeit&amp;zone der Tagesgrenzen</translation>
    </message>
    <message>
        <source>&amp;Weeks begin on</source>
        <translation>&amp;Wochen beginnen am</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>Za&amp;hlen</translation>
    </message>
    <message>
        <source>1 USD in &amp;CNY</source>
        <translation>1&#xa0;USD in &amp;CNY</translation>
    </message>
    <message>
        <source>Rate of the &amp;day</source>
        <translation>Kurs vom &amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Source of the rate</source>
        <translation>&amp;Quelle des Kurses</translation>
    </message>
    <message>
        <source>As usual in the language (%1)</source>
        <extracomment>%1: the name of a day</extracomment>
        <translation>Wie in der Sprache üblich (%1)</translation>
    </message>
    <message>
        <source>In calendars, and for new budgets by the week</source>
        <translation>In Kalendern und für neue Wochenbudgets</translation>
    </message>
    <message>
        <source>Plain (%1)</source>
        <translation>Einfach (%1)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>The rate must be a number above zero, such as 7.30.</source>
        <translation>Der Kurs muss eine Zahl größer als null sein, etwa 7.30.</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>Eine Zeitzone dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>Costs are shown in CNY and USD; cards, tables, charts, reports and exports lead with the main currency. A rate for each day is set on the page Prices.</source>
        <translation>Kosten stehen in CNY und USD; Karten, Tabellen, Diagramme, Berichte und Exporte beginnen mit der Hauptwährung. Ein Kurs für jeden Tag wird auf der Seite Preise gesetzt.</translation>
    </message>
    <message>
        <source>&amp;Main currency</source>
        <translation>Ha&amp;uptwährung</translation>
    </message>
    <message>
        <source>time zone timezone clock region</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Zeitzone Uhr Region timezone time zone</translation>
    </message>
    <message>
        <source>first day of the week calendar Monday Sunday</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>erster Wochentag Wochenbeginn Kalender Montag Sonntag</translation>
    </message>
    <message>
        <source>decimal point comma thousands separator grouping format</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Dezimal Dezimalzeichen Komma Punkt Tausender Trennzeichen Format</translation>
    </message>
    <message>
        <source>dollar yuan renminbi CNY USD</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Währung Dollar Yuan Renminbi CNY USD currency</translation>
    </message>
    <message>
        <source>exchange rate currency conversion dollar yuan</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Wechselkurs Kurs Währung Umrechnung Dollar Yuan</translation>
    </message>
    <message>
        <source>exchange rate currency date</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Wechselkurs Währung Datum</translation>
    </message>
    <message>
        <source>exchange rate currency origin</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Wechselkurs Währung Herkunft</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>von Hand eingetragen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FilterChip</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter name: what it lets through</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FilterPopup</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FilterStrip</name>
    <message>
        <source>Day: %1</source>
        <translation>Tag: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a filter and its value: &quot;Model: qwen&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the view before (Alt+Left)</source>
        <translation>Zurück zur vorherigen Ansicht (Alt+Links)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::FilterTerm</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Request type</source>
        <translation>Anfragetyp</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>kein Typ</translation>
    </message>
    <message>
        <source>no provider</source>
        <translation>kein Anbieter</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>This source does not say which key or agent asked.</source>
        <translation>Diese Quelle sagt nicht, welcher Schlüssel oder Agent angefragt hat.</translation>
    </message>
    <message>
        <source>Key or agent</source>
        <translation>Schlüssel oder Agent</translation>
    </message>
</context>
<context>
    <name>Tokenglass::GeneralPage</name>
    <message>
        <source> s</source>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Live: look for new requests &amp;every</source>
        <translation>Live: nach neuen Anfragen suchen &amp;alle</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>Wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Con&amp;trast</source>
        <translation>Kon&amp;trast</translation>
    </message>
    <message>
        <source>Begin with the &amp;page</source>
        <translation>Beginnen mit der &amp;Seite</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>The window is built anew in the language; what is running goes on.</source>
        <translation>Das Fenster wird in der Sprache neu aufgebaut; was läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>The one shown last</source>
        <translation>Die zuletzt gezeigte</translation>
    </message>
    <message>
        <source>theme dark mode light night colours</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Thema Design dunkel hell Nacht Farben theme dark</translation>
    </message>
    <message>
        <source>accessibility theme</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Barrierefreiheit Thema</translation>
    </message>
    <message>
        <source>translation locale</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Übersetzung Sprache</translation>
    </message>
    <message>
        <source>start page</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>Startseite Anfang</translation>
    </message>
    <message>
        <source>refresh interval seconds reload</source>
        <extracomment>further words to find a setting by, with spaces between them</extracomment>
        <translation>aktualisieren Intervall Sekunden neu laden</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ImportDialog</name>
    <message>
        <source>&amp;Unchanged ones too</source>
        <translation>Auch &amp;unveränderte</translation>
    </message>
    <message>
        <source>Import prices: %1</source>
        <translation>Preise importieren: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>%1: %2 models chosen</source>
        <translation>%1: %2 Modelle ausgewählt</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 questionable</source>
        <translation>%1 fraglich</translation>
    </message>
    <message>
        <source>%1 where your own price goes first</source>
        <translation>%1, bei denen der eigene Preis Vorrang hat</translation>
    </message>
    <message>
        <source>%1 without a price per token</source>
        <translation>%1 ohne Preis je Token</translation>
    </message>
    <message>
        <source>Changed prices hold from today on; what was asked before keeps its price.</source>
        <translation>Geänderte Preise gelten ab heute; frühere Anfragen behalten ihren Preis.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Prices of the chosen model, per 1 M tokens</source>
        <translation>Preise des gewählten Modells je 1 Mio. Token</translation>
    </message>
    <message>
        <source>Choose a model to see all its prices.</source>
        <translation>Ein Modell wählen, um alle seine Preise zu sehen.</translation>
    </message>
    <message>
        <source>%1, per 1 M tokens; what differs is bold</source>
        <translation>%1, je 1 Mio. Token; Abweichungen sind fett</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>Tokenglass::KeptSecretBox</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>Im &amp;Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The keychain cannot be used: %1</source>
        <translation>Der Schlüsselbund kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>Looking in the keychain…</source>
        <translation>Schlüsselbund wird gelesen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Tokenglass::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open a database…</source>
        <translation>Datenbank ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Explore sample data</source>
        <translation>Beispieldaten &amp;erkunden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Dashboard</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>&amp;Anfragen</translation>
    </message>
    <message>
        <source>Bud&amp;gets</source>
        <translation>B&amp;udgets</translation>
    </message>
    <message>
        <source>&amp;Test console</source>
        <translation>&amp;Testkonsole</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>&amp;Prices</source>
        <translation>&amp;Preise</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Filter entfernen</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read &amp;everything again</source>
        <translation>Alles &amp;neu lesen</translation>
    </message>
    <message>
        <source>S&amp;top loading</source>
        <translation>La&amp;den anhalten</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Estimate a cost…</source>
        <translation>&amp;Kosten schätzen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Providers and keys…</source>
        <translation>&amp;Anbieter und Schlüssel&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Tokenglass</source>
        <translation>Ü&amp;ber Tokenglass</translation>
    </message>
    <message>
        <source>About Tokenglass</source>
        <translation>Über Tokenglass</translation>
    </message>
    <message>
        <source>Tokenglass %1

See what your language models cost.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Tokenglass %1

Zeigt, was Sprachmodelle kosten.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Sa&amp;ved views</source>
        <translation>Gespei&amp;cherte Ansichten</translation>
    </message>
    <message>
        <source>&amp;Self-check…</source>
        <translation>&amp;Selbsttest&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>Be&amp;richt&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Further menus</source>
        <translation>Weitere Menüs</translation>
    </message>
</context>
<context>
    <name>Tokenglass::MainWindow</name>
    <message>
        <source> · recorded in %1</source>
        <translation> · aufgezeichnet in %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ManualView</name>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The manual cannot be read.</source>
        <translation>Das Handbuch kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Nicht auf dieser Seite</translation>
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
        <translation>Eingabe: %1</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>Ausgabe: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without a price</source>
        <translation>
            <numerusform>%n Anfrage ohne Preis</numerusform>
            <numerusform>%n Anfragen ohne Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n fehlgeschlagene Anfrage</numerusform>
            <numerusform>%n fehlgeschlagene Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost (CNY)</source>
        <translation>Kosten (CNY)</translation>
    </message>
    <message>
        <source>Cost (USD)</source>
        <translation>Kosten (USD)</translation>
    </message>
    <message>
        <source>Avg time</source>
        <translation>Mittlere Zeit</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>This is the sum in %1 at today&apos;s rate. A budget in this currency is converted day by day and may differ.</source>
        <translation>Das ist die Summe in %1 zum heutigen Kurs. Ein Budget in dieser Währung wird Tag für Tag umgerechnet und kann abweichen.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ModelBreakdownModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ModelPicker</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Search, or type a model&apos;s name</source>
        <translation>Suchen oder einen Modellnamen eingeben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>&amp;Providers and keys…</source>
        <translation>Anbieter und Sch&amp;lüssel&#xa0;…</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Type the name of a model.</source>
        <translation>Bitte den Namen eines Modells eingeben.</translation>
    </message>
    <message>
        <source>No list has this model. Choose its provider above to use the name as it is.</source>
        <translation>Dieses Modell steht in keiner Liste. Um den Namen unverändert zu verwenden, oben seinen Anbieter wählen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Models to add</source>
        <translation>Modelle zum Hinzufügen</translation>
    </message>
    <message>
        <source>Enter adds %1</source>
        <translation>Eingabe fügt %1 hinzu</translation>
    </message>
</context>
<context>
    <name>Tokenglass::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Tokenglass::NetworkPage</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>For HTTP: providers, REST sources and webhooks. Databases are reached directly, and so is this machine.</source>
        <translation>Für HTTP: Anbieter, REST-Quellen und Webhooks. Datenbanken und dieser Rechner werden direkt erreicht.</translation>
    </message>
    <message>
        <source>empty if it asks for none</source>
        <translation>leer, wenn keiner verlangt wird</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation>Passwort eingeben</translation>
    </message>
    <message>
        <source>A password is in the keychain. Enter another one to replace it.</source>
        <translation>Im Schlüsselbund liegt ein Passwort. Ein neu eingegebenes ersetzt es.</translation>
    </message>
    <message>
        <source>No password is in the keychain, or it is locked.</source>
        <translation>Im Schlüsselbund liegt kein Passwort, oder er ist gesperrt.</translation>
    </message>
    <message>
        <source>Remove the proxy&apos;s password from the keychain?</source>
        <translation>Das Passwort des Proxys aus dem Schlüsselbund entfernen?</translation>
    </message>
    <message>
        <source>P&amp;assword</source>
        <translation>P&amp;asswort</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durchsu&amp;chen&#xa0;…</translation>
    </message>
    <message>
        <source>Trusted besides the authorities of the system, for providers, REST sources and webhooks; also for databases whose connection checks the server and names no file of its own.</source>
        <translation>Ihnen wird neben den Zertifizierungsstellen des Systems vertraut, für Anbieter, REST-Quellen und Webhooks; auch für Datenbanken, deren Verbindung den Server prüft und keine eigene Datei nennt.</translation>
    </message>
    <message>
        <source>&amp;Further authorities (PEM file)</source>
        <translation>&amp;Weitere Zertifizierungsstellen (PEM-Datei)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>The proxy needs a host name or an address, without http:// before it.</source>
        <translation>Der Proxy braucht einen Rechnernamen oder eine Adresse, ohne http:// davor.</translation>
    </message>
    <message>
        <source>Certificates of authorities</source>
        <translation>Zertifikate von Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of authorities.</source>
        <translation>
            <numerusform>%n Zertifikat einer Zertifizierungsstelle.</numerusform>
            <numerusform>%n Zertifikate von Zertifizierungsstellen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::NotesDialog</name>
    <message>
        <source>Notes on the data</source>
        <translation>Hinweise zu den Daten</translation>
    </message>
</context>
<context>
    <name>Tokenglass::NotificationServer</name>
    <message>
        <source>Pop-ups</source>
        <translation>Einblendungen</translation>
    </message>
    <message>
        <source>no notification service answers: alerts are shown by the tray icon or in the window</source>
        <translation>kein Benachrichtigungsdienst antwortet: Warnungen erscheinen am Symbol im Systemabschnitt oder im Fenster</translation>
    </message>
</context>
<context>
    <name>Tokenglass::NumberFormat</name>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>%1&#xa0;min %2&#xa0;s</source>
        <extracomment>minutes and seconds of a response time</extracomment>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1&#xa0;s ago</source>
        <translation>vor %1&#xa0;s</translation>
    </message>
    <message>
        <source>%1&#xa0;min ago</source>
        <translation>vor %1&#xa0;min</translation>
    </message>
    <message>
        <source>%1&#xa0;h ago</source>
        <translation>vor %1&#xa0;h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PanelState</name>
    <message>
        <source>Loading older days: complete from %1</source>
        <translation>Ältere Tage werden geladen: vollständig ab %1</translation>
    </message>
    <message>
        <source>No request of this period matches the filter</source>
        <translation>Keine Anfrage dieses Zeitraums entspricht dem Filter</translation>
    </message>
    <message>
        <source>This source gives totals only and cannot filter</source>
        <translation>Diese Quelle liefert nur Summen und kann nicht filtern</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter entfernen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ParametersPopup</name>
    <message>
        <source>Stream the &amp;answer</source>
        <translation>Antwort s&amp;treamen</translation>
    </message>
    <message>
        <source>the provider&apos;s default</source>
        <translation>Standard des Anbieters</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation>&#xa0;Token</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Eine pro Zeile</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Tempe&amp;rature</source>
        <translation>Tempe&amp;ratur</translation>
    </message>
    <message>
        <source>&amp;Max output</source>
        <translation>&amp;Maximale Ausgabe</translation>
    </message>
    <message>
        <source>Sto&amp;p sequences</source>
        <translation>&amp;Stoppsequenzen</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>Recorded as t&amp;ype</source>
        <translation>Aufgezeichnet als T&amp;yp</translation>
    </message>
    <message>
        <source>As &amp;user</source>
        <translation>Als Ben&amp;utzer</translation>
    </message>
    <message>
        <source>As &amp;organisation</source>
        <translation>Als &amp;Organisation</translation>
    </message>
    <message>
        <source>Temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>Max output %1</source>
        <translation>Max. Ausgabe %1</translation>
    </message>
    <message>
        <source>Output without limit</source>
        <translation>Ausgabe ohne Limit</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PasswordDialog</name>
    <message>
        <source>Re&amp;member it in the keychain</source>
        <translation>Im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>%1 refused the login.</source>
        <translation>%1 hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>%1 asks for a password.</source>
        <translation>%1 verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>To&amp;ken</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>No keychain answers on this computer; the password will not be remembered.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund; das Passwort wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PastPeriodModel</name>
    <message numerus="yes">
        <source>%n request(s) have no price: at least this much was spent.</source>
        <translation>
            <numerusform>%n Anfrage hat keinen Preis: Ausgegeben wurde mindestens dieser Betrag.</numerusform>
            <numerusform>%n Anfragen haben keinen Preis: Ausgegeben wurde mindestens dieser Betrag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Limit passed</source>
        <translation>Limit überschritten</translation>
    </message>
    <message>
        <source>%1 (in part)</source>
        <translation>%1 (teilweise)</translation>
    </message>
    <message>
        <source>The limit that was in force when the period ended</source>
        <translation>Das Limit, das am Ende des Zeitraums galt</translation>
    </message>
    <message>
        <source>Still being read; so far from %1 on.</source>
        <translation>Wird noch gelesen; bisher ab %1.</translation>
    </message>
    <message>
        <source>Still being read</source>
        <translation>Wird noch gelesen</translation>
    </message>
    <message>
        <source>The source has nothing from before %1: what was spent earlier is not known.</source>
        <translation>Die Quelle hat nichts von vor dem %1: was vorher ausgegeben wurde, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PeriodDialog</name>
    <message>
        <source>Custom period</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), cut in %1</source>
        <translation>
            <numerusform>%n Tag, Tagesgrenzen in %1</numerusform>
            <numerusform>%n Tage, Tagesgrenzen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PeriodText</name>
    <message>
        <source>24&#xa0;h</source>
        <extracomment>a period of hours on a narrow button</extracomment>
        <translation>24&#xa0;h</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigener&#xa0;…</translation>
    </message>
    <message>
        <source>%1&#xa0;d</source>
        <extracomment>a period of days on a narrow button</extracomment>
        <translation>%1&#xa0;T</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>period before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>previous 24 hours</source>
        <translation>24 Stunden davor</translation>
    </message>
    <message numerus="yes">
        <source>previous %n day(s)</source>
        <translation>
            <numerusform>%n Tag davor</numerusform>
            <numerusform>%n Tage davor</numerusform>
        </translation>
    </message>
    <message>
        <source>in the period %1</source>
        <extracomment>%1 is a day or a range of days</extracomment>
        <translation>im Zeitraum %1</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>in den letzten 24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>im letzten Tag</numerusform>
            <numerusform>in den letzten %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::PreviewModel</name>
    <message>
        <source>%1 exact</source>
        <extracomment>a number of tokens that the provider itself has counted</extracomment>
        <translation>%1 genau</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Models without a price or without earlier answers are not in this sum</source>
        <translation>Modelle ohne Preis oder ohne frühere Antworten sind nicht in dieser Summe enthalten</translation>
    </message>
    <message>
        <source>Counted by the provider</source>
        <translation>Vom Anbieter gezählt</translation>
    </message>
    <message>
        <source>Estimated, because the provider could not count: %1</source>
        <translation>Geschätzt, weil der Anbieter nicht zählen konnte: %1</translation>
    </message>
    <message>
        <source>Estimated; the provider is counting…</source>
        <translation>Geschätzt; der Anbieter zählt&#xa0;…</translation>
    </message>
    <message>
        <source>Estimated from the text and from what the provider reported of earlier requests</source>
        <translation>Aus dem Text und den Meldungen des Anbieters zu früheren Anfragen geschätzt</translation>
    </message>
    <message>
        <source>No limit is set</source>
        <translation>Es ist kein Limit gesetzt</translation>
    </message>
    <message>
        <source>Unknown: this model has not answered here yet</source>
        <translation>Unbekannt: Dieses Modell hat hier noch nicht geantwortet</translation>
    </message>
    <message>
        <source>With %1 tokens of output, as usual for this model</source>
        <translation>Mit %1 Ausgabe-Token, wie bei diesem Modell üblich</translation>
    </message>
    <message>
        <source>Unknown: the model has no price</source>
        <translation>Unbekannt: Das Modell hat keinen Preis</translation>
    </message>
    <message>
        <source>Unknown: set a maximum output</source>
        <translation>Unbekannt: Bitte eine maximale Ausgabe festlegen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output ≤</source>
        <extracomment>the longest answer that is allowed</extracomment>
        <translation>Ausgabe ≤</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PreviewPanel</name>
    <message>
        <source>Cost preview</source>
        <translation>Kostenvorschau</translation>
    </message>
    <message>
        <source>before sending</source>
        <translation>vor dem Senden</translation>
    </message>
    <message>
        <source>Sum of the cost preview</source>
        <translation>Summe der Kostenvorschau</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) are counting…</source>
        <translation>
            <numerusform>%n Anbieter zählt&#xa0;…</numerusform>
            <numerusform>%n Anbieter zählen&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>≈ estimated from the text; the provider reports the real count afterwards.</source>
        <translation>≈ aus dem Text geschätzt; die tatsächliche Zahl meldet der Anbieter danach.</translation>
    </message>
    <message>
        <source>Counted by the providers.</source>
        <translation>Von den Anbietern gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more budgets</source>
        <translation>
            <numerusform>und %n weiteres Budget</numerusform>
            <numerusform>und %n weitere Budgets</numerusform>
        </translation>
    </message>
    <message>
        <source>Budgets: %1</source>
        <translation>Budgets: %1</translation>
    </message>
    <message>
        <source>Add a model to see what a prompt would cost.</source>
        <translation>Modell hinzufügen, um die Kosten eines Prompts zu sehen.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PriceController</name>
    <message>
        <source>Your own prices could not be read.</source>
        <translation>Die eigenen Preise konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The price could not be saved.</source>
        <translation>Der Preis konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The price could not be removed.</source>
        <translation>Der Preis konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The price of %1 was removed.</source>
        <translation>Der Preis von %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>The rule could not be saved.</source>
        <translation>Die Regel konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The rule could not be removed.</source>
        <translation>Die Regel konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The rule for %1 was removed.</source>
        <translation>Die Regel für %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>The agreement could not be saved.</source>
        <translation>Die Vereinbarung konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The agreement could not be removed.</source>
        <translation>Die Vereinbarung konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The agreement was removed.</source>
        <translation>Die Vereinbarung wurde entfernt.</translation>
    </message>
    <message>
        <source>The exchange rates could not be saved.</source>
        <translation>Die Wechselkurse konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>What was removed could not be brought back.</source>
        <translation>Das Entfernte konnte nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>%1 could not be imported.</source>
        <translation>%1 konnte nicht importiert werden.</translation>
    </message>
    <message>
        <source>The import could not be saved.</source>
        <translation>Der Import konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The costs could not be calculated anew.</source>
        <translation>Die Kosten konnten nicht neu berechnet werden.</translation>
    </message>
    <message>
        <source>The decision could not be taken back.</source>
        <translation>Die Entscheidung konnte nicht zurückgenommen werden.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PriceDialog</name>
    <message>
        <source>&amp;Free: costs nothing</source>
        <translation>&amp;Kostenlos</translation>
    </message>
    <message>
        <source>From a &amp;day on (UTC)</source>
        <translation>A&amp;b einem bestimmten Tag (UTC)</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>a name, or a pattern such as gpt-4o*</source>
        <translation>ein Name oder ein Muster wie gpt-4o*</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>jede Größe</translation>
    </message>
    <message>
        <source>Requests &amp;above, input tokens</source>
        <translation>Anfra&amp;gen über, Eingabe-Token</translation>
    </message>
    <message>
        <source>all day; or 01:00-04:00 mon-fri</source>
        <translation>ganztägig; oder 01:00-04:00 mon-fri</translation>
    </message>
    <message>
        <source>&amp;Hours (UTC)</source>
        <translation>&amp;Uhrzeiten (UTC)</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Ag&amp;reed for</source>
        <translation>&amp;Vereinbart für</translation>
    </message>
    <message>
        <source>an invoice, a contract, a web page</source>
        <translation>eine Rechnung, ein Vertrag, eine Webseite</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>wie %1</translation>
    </message>
    <message numerus="yes">
        <source>Also calculate the %1 request(s) of this source that have no cost</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped</extracomment>
        <translation>
            <numerusform>Auch %1 Anfrage dieser Quelle ohne Kosten berechnen</numerusform>
            <numerusform>Auch die %1 Anfragen dieser Quelle ohne Kosten berechnen</numerusform>
        </translation>
    </message>
    <message>
        <source>An overlay: the source is not written to, and it can be taken back</source>
        <translation>Eine Überlagerung: In die Quelle wird nicht geschrieben, und sie lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>per 1 M tokens</source>
        <translation>je 1&#xa0;Mio.&#xa0;Token</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>von Hand eingegeben</translation>
    </message>
    <message>
        <source>The currency must be three letters such as CNY.</source>
        <translation>Die Währung muss aus drei Buchstaben bestehen, etwa CNY.</translation>
    </message>
    <message>
        <source>%1 must be a number such as 0.40, at most nine decimals.</source>
        <translation>%1 muss eine Zahl sein, etwa 0.40, mit höchstens neun Nachkommastellen.</translation>
    </message>
    <message>
        <source>The size must be a whole number of tokens such as 200000.</source>
        <translation>Die Größe muss eine ganze Anzahl von Token sein, etwa 200000.</translation>
    </message>
    <message>
        <source>The hours must be such as 01:00-04:00 mon-fri, 16:30-00:30.</source>
        <translation>Die Uhrzeiten müssen die Form 01:00-04:00 mon-fri, 16:30-00:30 haben.</translation>
    </message>
    <message>
        <source>&amp;Save as it is</source>
        <translation>Unverändert &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Multiply by %1</source>
        <translation>Mit %1 multiplizieren</translation>
    </message>
    <message>
        <source>Is it right?</source>
        <translation>Ist das richtig?</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PriceTableModel</name>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1 · not for new requests</source>
        <translation>%1 · nicht für neue Anfragen</translation>
    </message>
    <message>
        <source>Another price of this model goes first now</source>
        <translation>Inzwischen hat ein anderer Preis dieses Modells Vorrang</translation>
    </message>
    <message>
        <source>Per 1 M tokens, in the currency shown</source>
        <translation>Je 1&#xa0;Mio.&#xa0;Token, in der angezeigten Währung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache lesen</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache schreiben</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>%1, as filtered</source>
        <extracomment>%1 is &quot;in the last 7 days&quot;</extracomment>
        <translation>%1, gefiltert</translation>
    </message>
    <message>
        <source>Not known: no source is open, it gives totals only, or its requests are still being counted</source>
        <translation>Nicht bekannt: Es ist keine Quelle geöffnet, sie nennt nur Summen, oder ihre Anfragen werden noch gezählt</translation>
    </message>
    <message>
        <source>%1 requests %2 are calculated with this price.</source>
        <extracomment>%1 is a number, %2 is &quot;in the last 7 days&quot;</extracomment>
        <translation>%1 Anfragen %2 sind mit diesem Preis berechnet.</translation>
    </message>
    <message>
        <source>%1 more have a cost from the source or the provider, which stands.</source>
        <translation>%1 weitere haben Kosten von der Quelle oder vom Anbieter, die gelten.</translation>
    </message>
    <message>
        <source>Requests %1 whose cost is calculated with this price</source>
        <translation>Anfragen %1, deren Kosten mit diesem Preis berechnet sind</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PriceText</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Read from a cache</source>
        <translation>Aus Cache gelesen</translation>
    </message>
    <message>
        <source>Written to a cache, 5 min</source>
        <translation>In Cache geschrieben, 5&#xa0;min</translation>
    </message>
    <message>
        <source>Written to a cache, 1 h</source>
        <translation>In Cache geschrieben, 1&#xa0;h</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Reasoning</translation>
    </message>
    <message>
        <source>%1 per 1 M tokens</source>
        <extracomment>the unit of a price; %1 is a currency&apos;s symbol</extracomment>
        <translation>%1 je 1&#xa0;Mio.&#xa0;Token</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>above %1 input tokens</source>
        <translation>über %1 Eingabe-Token</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>imported: %1</source>
        <translation>importiert: %1</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>yours: %1</source>
        <translation>eigener: %1</translation>
    </message>
    <message>
        <source>negotiated</source>
        <translation>vereinbart</translation>
    </message>
    <message>
        <source>negotiated: %1</source>
        <translation>vereinbart: %1</translation>
    </message>
    <message>
        <source>%1 × the list price</source>
        <extracomment>&quot;0.85 × the list price&quot;</extracomment>
        <translation>%1 × Listenpreis</translation>
    </message>
    <message>
        <source>Each kind of token times its price; the sum is rounded once.</source>
        <translation>Jede Art von Token mal ihrem Preis; die Summe wird einmal gerundet.</translation>
    </message>
    <message>
        <source>The price book knows no model of this name. Add a price, or say which model it is the same as.</source>
        <translation>Die Preisliste kennt kein Modell dieses Namens. Bitte einen Preis hinzufügen oder angeben, welchem Modell es entspricht.</translation>
    </message>
    <message>
        <source>The model has prices, but none for that time.</source>
        <translation>Das Modell hat Preise, aber keinen für diesen Zeitpunkt.</translation>
    </message>
    <message>
        <source>The model&apos;s price depends on the time, which is unknown.</source>
        <translation>Der Preis des Modells hängt vom Zeitpunkt ab, und der ist unbekannt.</translation>
    </message>
    <message>
        <source>The source does not say how many tokens were read or written.</source>
        <translation>Die Quelle gibt nicht an, wie viele Token gelesen oder geschrieben wurden.</translation>
    </message>
    <message>
        <source>The figures are too large to be true.</source>
        <translation>Die Zahlen sind zu groß, um wahr zu sein.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1, priced as %2</source>
        <translation>%1, Preis wie %2</translation>
    </message>
    <message>
        <source>Price row</source>
        <translation>Preiszeile</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Size of the request</source>
        <translation>Größe der Anfrage</translation>
    </message>
    <message>
        <source>%1 input tokens</source>
        <translation>%1 Eingabe-Token</translation>
    </message>
    <message>
        <source>Negotiated</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Price per 1 M</source>
        <translation>Preis je 1&#xa0;Mio.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>%1 (as %2)</source>
        <extracomment>a price, and whose it is because the row has none of its own</extracomment>
        <translation>%1 (wie %2)</translation>
    </message>
    <message>
        <source>%1: %2 per 1 M tokens, until now %3.</source>
        <translation>%1: %2 je 1&#xa0;Mio.&#xa0;Token, bisher %3.</translation>
    </message>
    <message>
        <source>%1: %2 per 1 M tokens; similar models cost about %3.</source>
        <translation>%1: %2 je 1&#xa0;Mio.&#xa0;Token; ähnliche Modelle kosten etwa %3.</translation>
    </message>
    <message>
        <source>It looks like a price per token.</source>
        <translation>Das sieht nach einem Preis je Token aus.</translation>
    </message>
    <message>
        <source>It looks like a price per 1,000 tokens.</source>
        <translation>Das sieht nach einem Preis je 1000&#xa0;Token aus.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>yours goes first</source>
        <translation>eigener hat Vorrang</translation>
    </message>
    <message>
        <source>requests without a cost</source>
        <translation>Anfragen ohne Kosten</translation>
    </message>
    <message>
        <source>also calculated and estimated costs</source>
        <translation>auch berechnete und geschätzte Kosten</translation>
    </message>
    <message>
        <source>all, also costs the provider or the source gave</source>
        <translation>alle, auch Kosten vom Anbieter oder aus der Quelle</translation>
    </message>
    <message>
        <source>The currency changes from %1 to %2.</source>
        <translation>Die Währung wechselt von %1 zu %2.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::PricesPage</name>
    <message>
        <source>Without a price</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>Add a &amp;price…</source>
        <translation>&amp;Preis hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Sa&amp;me as…</source>
        <translation>&amp;Gleichsetzen mit&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Bea&amp;rbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>E&amp;xplain…</source>
        <translation>Er&amp;läutern&#xa0;…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Erläutern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Add a price…</source>
        <translation>Preis hin&amp;zufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>LiteLLM, OpenRouter, genai-prices, models.dev or a CSV file</source>
        <translation>LiteLLM, OpenRouter, genai-prices, models.dev oder eine CSV-Datei</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;Alias rules and negotiated prices…</source>
        <translation>&amp;Aliasregeln und vereinbarte Preise&#xa0;…</translation>
    </message>
    <message>
        <source>Exchange &amp;rates…</source>
        <translation>&amp;Wechselkurse&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Calculate costs anew…</source>
        <translation>Kosten &amp;neu berechnen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Estimate a cost…</source>
        <translation>Kosten &amp;schätzen&#xa0;…</translation>
    </message>
    <message>
        <source>E&amp;xport as CSV…</source>
        <translation>Als CSV e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Prices of %n model(s) were imported.</source>
        <translation>
            <numerusform>Preise von %n Modell wurden importiert.</numerusform>
            <numerusform>Preise von %n Modellen wurden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The prices were written to %1.</source>
        <translation>Die Preise wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Find a model, provider or source</source>
        <translation>Modell, Anbieter oder Quelle suchen</translation>
    </message>
    <message>
        <source>per 1 M tokens · %1 prices</source>
        <extracomment>the unit of all prices of the table, and their number</extracomment>
        <translation>je 1&#xa0;Mio.&#xa0;Token · %1 Preise</translation>
    </message>
    <message>
        <source>No price matches</source>
        <translation>Kein Preis passt</translation>
    </message>
    <message>
        <source>Shipped prices stay; edit one, and yours goes before it</source>
        <translation>Mitgelieferte Preise bleiben; nach dem Bearbeiten hat der eigene Preis Vorrang</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Preise importieren</translation>
    </message>
    <message>
        <source>Price lists (*.json *.csv);;All files (*)</source>
        <translation>Preislisten (*.json *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export prices</source>
        <translation>Preise exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Open a source first: its costs are calculated anew.</source>
        <translation>Zuerst eine Quelle öffnen: Ihre Kosten werden neu berechnet.</translation>
    </message>
    <message>
        <source>used %1; their cost is unknown, not zero</source>
        <extracomment>%1 is &quot;in the last 7 days&quot;</extracomment>
        <translation>%1 benutzt; ihre Kosten sind unbekannt, nicht null</translation>
    </message>
    <message>
        <source> · requests %1</source>
        <extracomment>%1 is &quot;in the last 7 days&quot;</extracomment>
        <translation> · Anfragen %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderCatalog</name>
    <message>
        <source>Your own providers could not be read.</source>
        <translation>Die eigenen Anbieter konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A provider needs a name.</source>
        <translation>Ein Anbieter benötigt einen Namen.</translation>
    </message>
    <message>
        <source>There is already a provider named &quot;%1&quot;.</source>
        <translation>Es gibt bereits einen Anbieter namens „%1“.</translation>
    </message>
    <message>
        <source>There is no own provider with this name.</source>
        <translation>Es gibt keinen eigenen Anbieter dieses Namens.</translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>Es gibt keinen Anbieter „%1“.</translation>
    </message>
    <message>
        <source>Enter a key first.</source>
        <translation>Bitte zuerst einen Schlüssel eingeben.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderForm</name>
    <message>
        <source>Ask for usa&amp;ge in streams</source>
        <translation>Beim Streaming nach dem Verbrauch fra&amp;gen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>eins pro Zeile</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Wire format</source>
        <translation>Ü&amp;bertragungsformat</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>Schlüss&amp;el</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>More &amp;options</source>
        <translation>Weitere &amp;Optionen</translation>
    </message>
    <message>
        <source>the usual one of the wire format</source>
        <translation>der übliche des Übertragungsformats</translation>
    </message>
    <message>
        <source>environment variables, best first</source>
        <translation>Umgebungsvariablen, die beste zuerst</translation>
    </message>
    <message>
        <source>The provider&apos;s name in the ledger and in the price table</source>
        <translation>Der Name des Anbieters im Journal und in der Preisliste</translation>
    </message>
    <message>
        <source>The name of the field that limits the output</source>
        <translation>Der Name des Felds, das die Ausgabe begrenzt</translation>
    </message>
    <message>
        <source>Sends stream_options; few servers refuse it</source>
        <translation>Sendet stream_options; wenige Server lehnen das ab</translation>
    </message>
    <message>
        <source>Key &amp;header</source>
        <translation>S&amp;chlüssel-Header</translation>
    </message>
    <message>
        <source>Key &amp;variables</source>
        <translation>Schlüssel-&amp;Variablen</translation>
    </message>
    <message>
        <source>&amp;Count tokens</source>
        <translation>To&amp;ken zählen</translation>
    </message>
    <message>
        <source>&amp;Recorded as</source>
        <translation>Au&amp;fgezeichnet als</translation>
    </message>
    <message>
        <source>Out&amp;put limit field</source>
        <translation>Feld für das Ausgabe&amp;limit</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderKeyBox</name>
    <message>
        <source>Keep in the &amp;keychain</source>
        <translation>&amp;Im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>&amp;Use for this session</source>
        <translation>Für diese Sitz&amp;ung verwenden</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>Ve&amp;rgessen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>Schlüssel eingeben</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderList</name>
    <message>
        <source>Add a provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>Neuer Anbieter</translation>
    </message>
    <message>
        <source>Reset to what Tokenglass has</source>
        <translation>Auf die Vorgabe von Tokenglass zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProviderTestBox</name>
    <message>
        <source>Add s&amp;elected</source>
        <translation>Ausgewählte hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Add a&amp;ll</source>
        <translation>Alle &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Verbindung wird getestet</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>Models the server offers</source>
        <translation>Vom Server angebotene Modelle</translation>
    </message>
    <message numerus="yes">
        <source>The connection works. The server offers %n model(s).</source>
        <translation>
            <numerusform>Die Verbindung funktioniert. Der Server bietet %n Modell an.</numerusform>
            <numerusform>Die Verbindung funktioniert. Der Server bietet %n Modelle an.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are in the list.</source>
        <translation>Alle stehen in der Liste.</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>&amp;Test anhalten</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Add a&amp;ll found</source>
        <translation>Alle gefundenen &amp;hinzufügen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ProvidersDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>%1 is again as Tokenglass has it.</source>
        <translation>%1 entspricht wieder der Vorgabe von Tokenglass.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The key is held until Tokenglass ends.</source>
        <translation>Der Schlüssel wird bis zum Ende von Tokenglass behalten.</translation>
    </message>
    <message>
        <source>The key is kept in the keychain.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The key is kept in the keychain, but the environment variable %1 goes before it.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund, aber die Umgebungsvariable %1 hat Vorrang.</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>Der Schlüssel ist vergessen.</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>Es gibt nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Enter an address first</source>
        <translation>Zuerst eine Adresse eingeben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 is as you had it.</source>
        <translation>%1 ist wieder wie bei Ihnen.</translation>
    </message>
    <message>
        <source>%1 is back. Its key has to be entered again.</source>
        <translation>%1 ist wieder da. Der Schlüssel muss neu eingegeben werden.</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Forget the key of %1?</source>
        <translation>Den Schlüssel von %1 vergessen?</translation>
    </message>
    <message>
        <source>This cannot be taken back: the key is not shown again anywhere.</source>
        <translation>Das lässt sich nicht rückgängig machen: Der Schlüssel wird nirgends wieder gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RatesDialog</name>
    <message>
        <source>The rate of each &amp;day:</source>
        <translation>Der Kurs &amp;jedes Tages:</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Währungspaar</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>CSV &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Columns date and rate; base, quote and source may follow</source>
        <translation>Spalten „date“ und „rate“; „base“, „quote“ und „source“ können folgen</translation>
    </message>
    <message>
        <source>One &amp;fixed rate: %1 (%2)</source>
        <translation>Ein &amp;fester Kurs: %1 (%2)</translation>
    </message>
    <message>
        <source>costs are converted into CNY</source>
        <translation>Kosten werden in CNY umgerechnet</translation>
    </message>
    <message>
        <source>costs are converted into USD</source>
        <translation>Kosten werden in USD umgerechnet</translation>
    </message>
    <message>
        <source>Currency costs are converted into</source>
        <translation>Währung, in die Kosten umgerechnet werden</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Ä&amp;ndern&#xa0;…</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Other currency</source>
        <translation>Andere Währung</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>A rate needs a number above zero such as 7.25 and two currencies such as USD and CNY.</source>
        <translation>Ein Kurs benötigt eine Zahl größer als null, etwa 7.25, und zwei Währungen, etwa USD und CNY.</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>von Hand eingegeben</translation>
    </message>
    <message>
        <source>Import exchange rates</source>
        <translation>Wechselkurse importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file was not taken: %1.</source>
        <translation>Die Datei wurde nicht übernommen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n rate(s) were read.</source>
        <translation>
            <numerusform>%n Kurs wurde gelesen.</numerusform>
            <numerusform>%n Kurse wurden gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each request is converted at the last known rate on or before its UTC day, into CNY and into USD, so every figure adds up in either. Requests before the first rate keep their currency and are shown in the other one at the newest rate.</source>
        <translation>Jede Anfrage wird mit dem letzten bekannten Kurs an oder vor ihrem UTC-Tag umgerechnet, in CNY und in USD, sodass jede Summe in beiden aufgeht. Anfragen vor dem ersten Kurs behalten ihre Währung und werden in der anderen zum neuesten Kurs gezeigt.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RemovableChip</name>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportCharts</name>
    <message>
        <source>Other models</source>
        <translation>Andere Modelle</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportComposer</name>
    <message>
        <source>%1 so far</source>
        <extracomment>a period that goes on: &quot;November 2026 so far&quot;</extracomment>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>Statement for %1</source>
        <translation>Abrechnung für %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Budgets the source keeps for its users</source>
        <translation>Budgets, die die Quelle für ihre Benutzer führt</translation>
    </message>
    <message>
        <source>rates of each day</source>
        <translation>Kurse jedes Tages</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Days in %1</source>
        <translation>Tage in %1</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Erstellt am %1</translation>
    </message>
    <message>
        <source>partial figures</source>
        <translation>unvollständige Zahlen</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>Andere Modelle</translation>
    </message>
    <message>
        <source>Data notes</source>
        <translation>Hinweise zu den Daten</translation>
    </message>
    <message>
        <source>as of the end of %1</source>
        <extracomment>the state of budgets when the last day of a period was over</extracomment>
        <translation>Stand Ende %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>Der übliche</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Pe&amp;riod</source>
        <translation>Zeit&amp;raum</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>P&amp;apier</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>S&amp;chedules…</source>
        <translation>&amp;Zeitpläne&#xa0;…</translation>
    </message>
    <message>
        <source>As shown: %1</source>
        <extracomment>the period of the window: &quot;As shown: 30 days&quot;</extracomment>
        <translation>Wie gezeigt: %1</translation>
    </message>
    <message>
        <source>Open a database first: a report needs figures.</source>
        <translation>Öffnen Sie zuerst eine Datenbank: Ein Bericht braucht Zahlen.</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>Der Bericht wird erstellt&#xa0;…</translation>
    </message>
    <message>
        <source>The source is still loading: the report says that its figures are partial.</source>
        <translation>Die Quelle wird noch geladen: Der Bericht sagt, dass seine Zahlen unvollständig sind.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The report was not saved.</source>
        <translation>Der Bericht wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The report was given to the printer.</source>
        <translation>Der Bericht wurde an den Drucker gegeben.</translation>
    </message>
    <message>
        <source>The report was not printed.</source>
        <translation>Der Bericht wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportDocument</name>
    <message>
        <source>Tokenglass · overview report</source>
        <translation>Tokenglass · Übersicht</translation>
    </message>
    <message>
        <source>Tokenglass · statement by organisation</source>
        <translation>Tokenglass · Abrechnung nach Organisation</translation>
    </message>
    <message>
        <source>Tokenglass · usage by user</source>
        <translation>Tokenglass · Nutzung nach Benutzer</translation>
    </message>
    <message>
        <source>Tokenglass · budget report</source>
        <translation>Tokenglass · Budgetbericht</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportFigures</name>
    <message>
        <source>dashed: %1</source>
        <extracomment>the dashed line of a chart: &quot;dashed: the 31 days before&quot;</extracomment>
        <translation>gestrichelt: %1</translation>
    </message>
    <message>
        <source>hatched: part of a day</source>
        <translation>schraffiert: Teil eines Tages</translation>
    </message>
    <message>
        <source>hatched: part of an hour</source>
        <translation>schraffiert: Teil einer Stunde</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Andere Arten</translation>
    </message>
    <message>
        <source>Cost by user</source>
        <translation>Kosten nach Benutzer</translation>
    </message>
    <message>
        <source>%1, stacked by model</source>
        <translation>%1, nach Modell gestapelt</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportTables</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models (continued)</source>
        <translation>Modelle (Fortsetzung)</translation>
    </message>
    <message>
        <source>No requests in this period.</source>
        <translation>Keine Anfragen in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>This source cannot answer by model.</source>
        <translation>Diese Quelle kann nicht nach Modell antworten.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message numerus="yes">
        <source>All %n model(s)</source>
        <translation>
            <numerusform>Das eine Modell</numerusform>
            <numerusform>Alle %n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message numerus="yes">
        <source>All %n user(s)</source>
        <translation>
            <numerusform>Der eine Benutzer</numerusform>
            <numerusform>Alle %n Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n organisation(s)</source>
        <translation>
            <numerusform>Die eine Organisation</numerusform>
            <numerusform>Alle %n Organisationen</numerusform>
        </translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Users (continued)</source>
        <translation>Benutzer (Fortsetzung)</translation>
    </message>
    <message>
        <source>This source cannot answer by user.</source>
        <translation>Diese Quelle kann nicht nach Benutzer antworten.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Organisations (continued)</source>
        <translation>Organisationen (Fortsetzung)</translation>
    </message>
    <message>
        <source>This source cannot answer by organisation.</source>
        <translation>Diese Quelle kann nicht nach Organisation antworten.</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>the tightest %1 of %2</source>
        <translation>die knappsten %1 von %2</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (Fortsetzung)</translation>
    </message>
    <message>
        <source>No budget watches this source.</source>
        <translation>Kein Budget beobachtet diese Quelle.</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message numerus="yes">
        <source>All %n user(s) and “no user”</source>
        <extracomment>below a table with a row &quot;no user&quot;</extracomment>
        <translation>
            <numerusform>%n Benutzer und „kein Benutzer“</numerusform>
            <numerusform>Alle %n Benutzer und „kein Benutzer“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n organisation(s) and “no organisation”</source>
        <extracomment>below a table with a row &quot;no organisation&quot;</extracomment>
        <translation>
            <numerusform>%n Organisation und „keine Organisation“</numerusform>
            <numerusform>Alle %n Organisationen und „keine Organisation“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportText</name>
    <message>
        <source>Cost as reported by the providers</source>
        <translation>Kosten wie von den Anbietern gemeldet</translation>
    </message>
    <message>
        <source>Cost as stored by the source</source>
        <translation>Kosten wie von der Quelle gespeichert</translation>
    </message>
    <message>
        <source>Cost calculated from the price book</source>
        <translation>Kosten nach der Preisliste berechnet</translation>
    </message>
    <message>
        <source>Cost estimated</source>
        <translation>Kosten geschätzt</translation>
    </message>
    <message>
        <source>%1 reported</source>
        <translation>%1 gemeldet</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 calculated</source>
        <translation>%1 berechnet</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 geschätzt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und ein weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have no price and are not in the cost, which is at least what is shown (≥).</source>
        <translation>
            <numerusform>%n Anfrage hat keinen Preis und ist nicht in den Kosten enthalten; sie betragen mindestens das Gezeigte (≥).</numerusform>
            <numerusform>%n Anfragen haben keinen Preis und sind nicht in den Kosten enthalten; sie betragen mindestens das Gezeigte (≥).</numerusform>
        </translation>
    </message>
    <message>
        <source>Models: %1.</source>
        <translation>Modelle: %1.</translation>
    </message>
    <message>
        <source>Exact cost: %1.</source>
        <translation>Genaue Kosten: %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Amounts of other currencies at %1</source>
        <translation>Beträge anderer Währungen zu %1</translation>
    </message>
    <message>
        <source>fixed</source>
        <extracomment>where an exchange rate is from: set by hand</extracomment>
        <translation>fest</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Statement by organisation</source>
        <translation>Abrechnung nach Organisation</translation>
    </message>
    <message>
        <source>Usage by user</source>
        <translation>Nutzung nach Benutzer</translation>
    </message>
    <message>
        <source>Budget report</source>
        <translation>Budgetbericht</translation>
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
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>LLM usage and cost</source>
        <translation>LLM-Nutzung und -Kosten</translation>
    </message>
    <message>
        <source>LLM cost by organisation</source>
        <translation>LLM-Kosten nach Organisation</translation>
    </message>
    <message>
        <source>LLM usage by user</source>
        <translation>LLM-Nutzung nach Benutzer</translation>
    </message>
    <message>
        <source>LLM budgets</source>
        <translation>LLM-Budgets</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>all organisations</source>
        <translation>alle Organisationen</translation>
    </message>
    <message>
        <source>the time before</source>
        <translation>die Zeit davor</translation>
    </message>
    <message numerus="yes">
        <source>the %n day(s) before</source>
        <extracomment>what a period is compared with</extracomment>
        <translation>
            <numerusform>der Tag davor</numerusform>
            <numerusform>die %n Tage davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost of requests: %1</source>
        <extracomment>how the costs of requests came about: &quot;Cost of requests: 41,000 stored, 207 calculated&quot;</extracomment>
        <translation>Kosten der Anfragen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) unpriced</source>
        <translation>
            <numerusform>%n Anfrage ohne Preis</numerusform>
            <numerusform>%n Anfragen ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 of the requests failed.</source>
        <translation>%1 der Anfragen sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Budgets count what they are set to count, whatever the filter of the report.</source>
        <translation>Budgets zählen, was für sie eingestellt ist, unabhängig vom Filter des Berichts.</translation>
    </message>
    <message>
        <source>Amounts are rounded when they are shown, sums are exact: rounded rows may not add up to the last digit of a total.</source>
        <translation>Beträge werden beim Anzeigen gerundet, Summen sind genau: Gerundete Zeilen ergeben die letzte Stelle einer Summe womöglich nicht.</translation>
    </message>
    <message>
        <source>Costs were converted into %1 at the rate of each request&apos;s day; amounts in %2 are these sums at today&apos;s rate, %3.</source>
        <translation>Die Kosten wurden zum Kurs des Tages jeder Anfrage in %1 umgerechnet; Beträge in %2 sind diese Summen zum heutigen Kurs, %3.</translation>
    </message>
    <message>
        <source>Costs were converted into %1 and %2 at the rate of each request&apos;s day.</source>
        <translation>Die Kosten wurden zum Kurs des Tages jeder Anfrage in %1 und %2 umgerechnet.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ReportView</name>
    <message>
        <source>Preview of %1, page %2 of %3</source>
        <translation>Vorschau von %1, Seite %2 von %3</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RepriceDialog</name>
    <message>
        <source>Only &amp;days</source>
        <translation>Nur &amp;Tage</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Calculate costs anew: %1</source>
        <translation>Kosten neu berechnen: %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Früher entschieden</translation>
    </message>
    <message>
        <source>An overlay of yours: the source is not written to. Decided before:</source>
        <translation>Eine eigene Überlagerung: In die Quelle wird nicht geschrieben. Früher entschieden:</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>&amp;Anfragen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>This source gives totals only; single costs cannot be calculated anew.</source>
        <translation>Diese Quelle liefert nur Summen; einzelne Kosten können nicht neu berechnet werden.</translation>
    </message>
    <message>
        <source>%1 of %2 requests would get another cost.</source>
        <translation>%1 von %2 Anfragen bekämen andere Kosten.</translation>
    </message>
    <message>
        <source>Together: %1 → %2</source>
        <translation>Zusammen: %1 → %2</translation>
    </message>
    <message>
        <source>%1 have no price in the book and stay as they are.</source>
        <translation>%1 haben keinen Preis in der Liste und bleiben unverändert.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RequestDetails</name>
    <message>
        <source>&amp;Why this cost?</source>
        <translation>&amp;Warum diese Kosten?</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Einzelheiten schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RequestText</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an amount and the same amount in another currency</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (id %2)</source>
        <extracomment>a name and the id that belongs to it</extracomment>
        <translation>%1 (Kennung %2)</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfragekennung</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Modellname</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>read from a cache</source>
        <translation>aus Cache gelesen</translation>
    </message>
    <message>
        <source>written to a cache</source>
        <translation>in Cache geschrieben</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>for reasoning</source>
        <translation>für Reasoning</translation>
    </message>
    <message>
        <source>Tokens together</source>
        <translation>Token zusammen</translation>
    </message>
    <message>
        <source>Basis of the cost</source>
        <translation>Grundlage der Kosten</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <source>The provider reported this cost itself.</source>
        <translation>Der Anbieter hat diese Kosten selbst gemeldet.</translation>
    </message>
    <message>
        <source>The source has stored this cost with the request.</source>
        <translation>Die Quelle hat diese Kosten mit der Anfrage gespeichert.</translation>
    </message>
    <message>
        <source>Calculated from the tokens and the price list of that time.</source>
        <translation>Aus den Token und der damaligen Preisliste berechnet.</translation>
    </message>
    <message>
        <source>No price is known, so the cost is unknown, not zero.</source>
        <translation>Es ist kein Preis bekannt, daher sind die Kosten unbekannt, nicht null.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Key or agent</source>
        <translation>Schlüssel oder Agent</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>An estimate: the provider gave no final count, so the tokens are at least what is shown.</source>
        <translation>Eine Schätzung: Der Anbieter gab keine endgültige Zahl, die Token sind also mindestens so viele wie gezeigt.</translation>
    </message>
    <message>
        <source>The request failed, and nobody says whether it was billed.</source>
        <translation>Die Anfrage ist fehlgeschlagen, und niemand sagt, ob sie berechnet wurde.</translation>
    </message>
    <message>
        <source>The tokens were not reported, so the cost is unknown, not zero.</source>
        <translation>Die Token wurden nicht gemeldet, die Kosten sind also unbekannt, nicht null.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>This source gives totals only and cannot list single requests</source>
        <translation>Diese Quelle liefert nur Summen und kann einzelne Anfragen nicht auflisten</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <extracomment>%1 is the number of %n once more, with its digits grouped</extracomment>
        <translation>
            <numerusform>%1 Anfrage</numerusform>
            <numerusform>%1 Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · times in %2</source>
        <extracomment>&quot;12,345 requests · times in Asia/Shanghai&quot;</extracomment>
        <translation>%1 · Zeiten in %2</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Einzelheiten anzeigen</translation>
    </message>
    <message>
        <source>Why this cost?</source>
        <translation>Warum diese Kosten?</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Only %1: %2</source>
        <extracomment>&quot;Only model: qwen&quot;: shows the requests of this model alone</extracomment>
        <translation>Nur %1: %2</translation>
    </message>
    <message>
        <source>At most %1 rows that stand together can be copied at once.</source>
        <translation>Höchstens %1 zusammenhängende Zeilen können auf einmal kopiert werden.</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RulesDialog</name>
    <message>
        <source>Alias rules</source>
        <translation>Aliasregeln</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Negotiated prices</source>
        <translation>Vereinbarte Preise</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>H&amp;inzufügen</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>E&amp;ntfernen</translation>
    </message>
    <message>
        <source>Rules for prices</source>
        <translation>Regeln für Preise</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>Entspricht</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>a name, or a pattern such as gpt-4o-20*</source>
        <translation>ein Name oder ein Muster wie gpt-4o-20*</translation>
    </message>
    <message>
        <source>A model under another name costs what the model costs. Rules of yours go before the lists.</source>
        <translation>Ein Modell unter anderem Namen kostet so viel wie das Modell selbst. Eigene Regeln haben Vorrang vor den Listen.</translation>
    </message>
    <message>
        <source>is the same as</source>
        <translation>entspricht</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What a source pays of the list price: 0.85 is 15 % off. For a price of its own, add a price and choose the source there.</source>
        <translation>Was eine Quelle vom Listenpreis zahlt: 0.85 sind 15&#xa0;% Nachlass. Für einen eigenen Preis einen Preis hinzufügen und dort die Quelle wählen.</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>a removed source</source>
        <translation>eine entfernte Quelle</translation>
    </message>
    <message>
        <source>A rule needs two different names.</source>
        <translation>Eine Regel benötigt zwei verschiedene Namen.</translation>
    </message>
    <message>
        <source>%1 has no price itself. Choose a model that has one.</source>
        <translation>%1 hat selbst keinen Preis. Bitte ein Modell mit Preis wählen.</translation>
    </message>
    <message>
        <source>The factor must be a number above zero, such as 0.85.</source>
        <translation>Der Faktor muss eine Zahl größer als null sein, etwa 0.85.</translation>
    </message>
    <message>
        <source>Shipped rules stay; a rule of yours for the same name goes before it.</source>
        <translation>Mitgelieferte Regeln bleiben; eine eigene Regel für denselben Namen hat Vorrang.</translation>
    </message>
    <message>
        <source>The rule you typed is not added yet.</source>
        <translation>Die eingegebene Regel ist noch nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RunHistoryDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search prompts, answers and models</source>
        <translation>Prompts, Antworten und Modelle durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The run was removed. Its row in the ledger stays.</source>
        <translation>Der Lauf wurde entfernt. Seine Zeile im Journal bleibt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>No prompt has been sent yet.</source>
        <translation>Es wurde noch kein Prompt gesendet.</translation>
    </message>
    <message>
        <source>No run contains these words.</source>
        <translation>Kein Lauf enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::RunListModel</name>
    <message numerus="yes">
        <source>%n model(s) did not answer to the end</source>
        <translation>
            <numerusform>%n Modell hat nicht bis zum Ende geantwortet</numerusform>
            <numerusform>%n Modelle haben nicht bis zum Ende geantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SavedViews</name>
    <message>
        <source>The saved views could not be read.</source>
        <translation>Die gespeicherten Ansichten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The view could not be saved.</source>
        <translation>Die Ansicht konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The view could not be removed.</source>
        <translation>Die Ansicht konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Another view has this name already:</source>
        <translation>Eine andere Ansicht hat bereits diesen Namen:</translation>
    </message>
    <message>
        <source>The link cannot be followed.</source>
        <translation>Dem Link kann nicht gefolgt werden.</translation>
    </message>
    <message>
        <source>There is no saved view &quot;%1&quot;.</source>
        <translation>Es gibt keine gespeicherte Ansicht „%1“.</translation>
    </message>
    <message>
        <source>The view cannot be shown.</source>
        <translation>Die Ansicht kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>It is of the source &quot;%1&quot;, which is not among the sources here.</source>
        <translation>Sie gehört zur Quelle „%1“, die nicht zu den Quellen hier gehört.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ScheduleDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Report schedules</source>
        <translation>Zeitpläne für Berichte</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>Pap&amp;er</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>File na&amp;me</source>
        <translation>Datei&amp;name</translation>
    </message>
    <message>
        <source>{report}, {source} and {period} are filled in: overview, production, 2026-10</source>
        <translation>{report}, {source} und {period} werden eingesetzt: overview, production, 2026-10</translation>
    </message>
    <message>
        <source>Line of a crontab</source>
        <translation>Zeile einer crontab</translation>
    </message>
    <message>
        <source>Units of systemd</source>
        <translation>Units von systemd</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>R&amp;un by</source>
        <translation>A&amp;usgeführt von</translation>
    </message>
    <message>
        <source>Command of the schedule</source>
        <translation>Befehl des Zeitplans</translation>
    </message>
    <message>
        <source>Tokenglass installs nothing: copy this to where your system keeps such things. A password is taken from TOKENGLASS_PASSWORD_&lt;NAME&gt; or .pgpass, because the keychain is locked while nobody is logged in.</source>
        <translation>Tokenglass richtet nichts ein: Kopieren Sie dies dorthin, wo Ihr System solche Aufgaben führt. Ein Passwort kommt aus TOKENGLASS_PASSWORD_&lt;NAME&gt; oder .pgpass, denn der Schlüsselbund ist gesperrt, solange niemand angemeldet ist.</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>Ordner für die Berichte</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>Fi&amp;lter</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>As --filter takes it, such as model=qwen,organisation=3</source>
        <translation>Wie --filter es nimmt, etwa model=qwen,organisation=3</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>Der übliche</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SelfCheck</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Systemabschnitt</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>missing: closing the window ends Tokenglass, and no budget is watched</source>
        <translation>fehlt: Beim Schließen des Fensters wird Tokenglass beendet, und kein Budget wird überwacht</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>neither Inter nor Noto Sans: install fonts-inter</source>
        <translation>weder Inter noch Noto Sans: fonts-inter installieren</translation>
    </message>
    <message>
        <source>Chinese font</source>
        <translation>Chinesische Schrift</translation>
    </message>
    <message>
        <source>none is known: install fonts-noto-cjk</source>
        <translation>keine bekannt: fonts-noto-cjk installieren</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>not known: install tzdata or set TZ</source>
        <translation>nicht bekannt: tzdata installieren oder TZ setzen</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1, %2 frei</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Passwords are asked for and not remembered.</source>
        <translation>Passwörter werden abgefragt und nicht gespeichert.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SelfCheckDialog</name>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;Copy report for a bug</source>
        <translation>&amp;Bericht für eine Fehlermeldung kopieren</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Results of the self-check</source>
        <translation>Ergebnisse des Selbsttests</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Everything Tokenglass uses is there.</source>
        <translation>Alles, was Tokenglass verwendet, ist vorhanden.</translation>
    </message>
    <message>
        <source>Tokenglass works; what is limited is marked.</source>
        <translation>Tokenglass funktioniert; Einschränkungen sind gekennzeichnet.</translation>
    </message>
    <message>
        <source>Something that Tokenglass needs is missing; it is marked, with what to do.</source>
        <translation>Etwas, das Tokenglass benötigt, fehlt; es ist mit dem Weg zur Abhilfe gekennzeichnet.</translation>
    </message>
    <message>
        <source>The report was copied. It holds no prompts, answers, names or keys; look it over before you send it.</source>
        <translation>Der Bericht wurde kopiert. Er enthält keine Prompts, Antworten, Namen oder Schlüssel; bitte vor dem Senden durchsehen.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <translation>Seite &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Puts the fields of this category back to what they were at first. Nothing changes before OK.</source>
        <translation>Setzt die Felder dieser Kategorie auf die Anfangswerte zurück. Vor OK ändert sich nichts.</translation>
    </message>
    <message>
        <source>%1: given by an option of this start. What is stored stays until another value is chosen here.</source>
        <extracomment>%1: names of fields of the settings</extracomment>
        <translation>%1: durch eine Option dieses Starts gegeben. Das Gespeicherte bleibt, bis hier ein anderer Wert gewählt wird.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SettingsParts</name>
    <message>
        <source>The password of the proxy could not be read.</source>
        <translation>Das Passwort des Proxys konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file of certificates in the settings cannot be used.</source>
        <translation>Die Zertifikatsdatei aus den Einstellungen kann nicht verwendet werden.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SettingsSearch</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Gefundene Einstellungen</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Eine solche Einstellung gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SourceController</name>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The connection could not be saved.</source>
        <translation>Die Verbindung konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The password will not be remembered.</source>
        <translation>Das Passwort wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>The refused password may still be in the keychain.</source>
        <translation>Das abgelehnte Passwort liegt möglicherweise noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The connection could not be removed completely.</source>
        <translation>Die Verbindung konnte nicht vollständig entfernt werden.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SourceListModel</name>
    <message>
        <source>not open</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>wird verbunden</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>refreshing</source>
        <translation>wird aktualisiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, records console requests</source>
        <translation>%1, zeichnet Anfragen der Konsole auf</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SourceSwitcher</name>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::SourcesPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Bea&amp;rbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>E&amp;ntfernen</translation>
    </message>
    <message>
        <source>Record &amp;here</source>
        <translation>Hier auf&amp;zeichnen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>Tokenglass reads them, and writes only to its own ledger</source>
        <translation>Tokenglass liest sie und schreibt nur in das eigene Journal</translation>
    </message>
    <message>
        <source>Console requests are recorded in this database, a ledger that a team can share</source>
        <translation>Anfragen der Konsole werden in dieser Datenbank aufgezeichnet, einem Journal, das ein Team gemeinsam nutzen kann</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>%1 wird getestet&#xa0;…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Console requests are now recorded in %1.</source>
        <translation>Anfragen der Konsole werden jetzt in %1 aufgezeichnet.</translation>
    </message>
    <message>
        <source>Requests are still under way. Try again when they have ended.</source>
        <translation>Es laufen noch Anfragen. Bitte nach deren Ende erneut versuchen.</translation>
    </message>
    <message>
        <source>Its tables belong to another program or to a newer Tokenglass and were left as they are. Choose an empty database.</source>
        <translation>Ihre Tabellen gehören zu einem anderen Programm oder zu einem neueren Tokenglass und wurden nicht verändert. Bitte eine leere Datenbank wählen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::StatCard</name>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>%1 weniger</translation>
    </message>
</context>
<context>
    <name>Tokenglass::StatePage</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>Nichts in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Older days are still being loaded</source>
        <translation>Ältere Tage werden noch geladen</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Das konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>This source cannot answer this</source>
        <translation>Diese Quelle kann darauf nicht antworten</translation>
    </message>
</context>
<context>
    <name>Tokenglass::StatusLine</name>
    <message>
        <source>Choose the time zone in which days are cut</source>
        <translation>Zeitzone der Tagesgrenzen wählen</translation>
    </message>
    <message>
        <source>Change the exchange rate</source>
        <translation>Wechselkurs ändern</translation>
    </message>
    <message>
        <source>Nothing is connected</source>
        <translation>Nichts ist verbunden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a source and its state: &quot;usage: failed&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: leer</translation>
    </message>
    <message>
        <source>%1 of about %2 requests read</source>
        <translation>%1 von etwa %2 Anfragen gelesen</translation>
    </message>
    <message>
        <source>%1 in period</source>
        <translation>%1 im Zeitraum</translation>
    </message>
    <message>
        <source>Days in %1</source>
        <translation>Tage in %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 at each day&apos;s rate; now %2</source>
        <extracomment>costs are converted into this currency at the rate of each request&apos;s day; other amounts at the rate that follows</extracomment>
        <translation>%1 zum jeweiligen Tageskurs; jetzt %2</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s) in source</source>
        <translation>
            <numerusform>%1 Anfrage in der Quelle</numerusform>
            <numerusform>%1 Anfragen in der Quelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::StoragePage</name>
    <message>
        <source>&amp;Keep prompts and answers of the test console</source>
        <translation>Prompts und Antworten der Test&amp;konsole behalten</translation>
    </message>
    <message>
        <source>Clear &amp;history</source>
        <translation>&amp;Verlauf löschen</translation>
    </message>
    <message>
        <source>Clear c&amp;ache</source>
        <translation>Zwischenspeicher &amp;leeren</translation>
    </message>
    <message>
        <source>History of the console</source>
        <translation>Verlauf der Konsole</translation>
    </message>
    <message>
        <source>Cache of sources</source>
        <translation>Zwischenspeicher der Quellen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>On this computer only. What requests used and cost is in the ledger in any case, without a word of them.</source>
        <translation>Nur auf diesem Rechner. Was Anfragen verbraucht und gekostet haben, steht in jedem Fall im Journal, ohne ein Wort daraus.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>without a bound</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Beyond it the sources that were opened longest ago go. A source without a cache is read anew at the next start.</source>
        <translation>Darüber hinaus entfallen die am längsten nicht geöffneten Quellen. Eine Quelle ohne Zwischenspeicher wird beim nächsten Start neu gelesen.</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>Nur Warnungen</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Detailed, for looking into a fault</source>
        <translation>Ausführlich, für die Fehlersuche</translation>
    </message>
    <message>
        <source>Neither prompts nor answers nor secrets are ever in the log.</source>
        <translation>Prompts, Antworten und Geheimnisse stehen nie im Protokoll.</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>Privacy and storage</source>
        <translation>Datenschutz und Speicher</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are kept.</source>
        <translation>
            <numerusform>%n Lauf wird aufbewahrt.</numerusform>
            <numerusform>%n Läufe werden aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cache has %1.</source>
        <translation>Der Zwischenspeicher belegt %1.</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>Remove all prompts and answers of the console?</source>
        <translation>Alle Prompts und Antworten der Konsole entfernen?</translation>
    </message>
    <message>
        <source>This cannot be taken back. Favourite prompts and the ledger stay.</source>
        <translation>Das lässt sich nicht rückgängig machen. Favoriten und Journal bleiben.</translation>
    </message>
    <message>
        <source>&amp;Remove all</source>
        <translation>&amp;Alle entfernen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TableBehaviour</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy whole table</source>
        <translation>Ganze Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TablePanel</name>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy the table: %1</source>
        <translation>Tabelle kopieren: %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::Toast</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Open the dashboard with what this budget counts</source>
        <translation>Das Dashboard mit dem öffnen, was dieses Budget zählt</translation>
    </message>
    <message>
        <source>Show this again tomorrow</source>
        <translation>Morgen wieder anzeigen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ToastStack</name>
    <message>
        <source>Go to the newest message</source>
        <translation>Zur neuesten Meldung gehen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TopBar</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Live: look for new requests again and again</source>
        <translation>Live: fortlaufend nach neuen Anfragen suchen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Look for new requests (F5); read everything again (Shift+F5)</source>
        <translation>Nach neuen Anfragen suchen (F5); alles neu lesen (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>Manage sources</source>
        <translation>Quellen verwalten</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Aktualisiert %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Filter by provider, user, key or agent, request type or result</source>
        <translation>Nach Anbieter, Benutzer, Schlüssel oder Agent, Anfragetyp oder Ergebnis filtern</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>A report as PDF, or the figures as CSV, JSON or a workbook</source>
        <translation>Ein Bericht als PDF oder die Zahlen als CSV, JSON oder Arbeitsmappe</translation>
    </message>
    <message>
        <source>Asking for %1&#xa0;s</source>
        <extracomment>the source was asked so many seconds ago and has not answered yet</extracomment>
        <translation>Fragt seit %1&#xa0;s</translation>
    </message>
    <message>
        <source>no answer</source>
        <extracomment>the source gave none the last time</extracomment>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TourPage</name>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Open a usage database</source>
        <translation>Nutzungsdatenbank öffnen</translation>
    </message>
    <message>
        <source>&lt;b&gt;File, Open a database&lt;/b&gt; takes an SQLite file, PostgreSQL, MySQL or the REST endpoint of your service; a file can also be dropped on the window. The schema is recognised by itself, and nothing is ever written there. To look around first, choose &lt;b&gt;Explore sample data&lt;/b&gt;.</source>
        <translation>&lt;b&gt;Datei, Datenbank öffnen&lt;/b&gt; nimmt eine SQLite-Datei, PostgreSQL, MySQL oder den REST-Endpunkt Ihres Dienstes; eine Datei kann auch auf das Fenster gezogen werden. Das Schema wird von selbst erkannt, und geschrieben wird dort nie. Zum Umsehen gibt es &lt;b&gt;Beispieldaten&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>What the marks at figures mean</source>
        <translation>Was die Zeichen an Zahlen bedeuten</translation>
    </message>
    <message>
        <source>&lt;b&gt;≈&lt;/b&gt; estimated, not reported by the provider&lt;br&gt;&lt;b&gt;≥&lt;/b&gt; at least: some requests have no price or no count&lt;br&gt;&lt;b&gt;–&lt;/b&gt; unknown, which is not zero&lt;br&gt;Without a mark a cost is what the provider reported, what your database has stored, or what Tokenglass calculated from prices you can look up. Point at a figure to see which.</source>
        <translation>&lt;b&gt;≈&lt;/b&gt; geschätzt, nicht vom Anbieter gemeldet&lt;br&gt;&lt;b&gt;≥&lt;/b&gt; mindestens: Einige Anfragen haben keinen Preis oder keine Zählung&lt;br&gt;&lt;b&gt;–&lt;/b&gt; unbekannt, was nicht null ist&lt;br&gt;Ohne Zeichen ist ein Betrag das, was der Anbieter gemeldet hat, was Ihre Datenbank gespeichert hat oder was Tokenglass aus nachlesbaren Preisen berechnet hat. Zeigen Sie auf eine Zahl, um es zu sehen.</translation>
    </message>
    <message>
        <source>Test console</source>
        <translation>Testkonsole</translation>
    </message>
    <message>
        <source>Sends one prompt to several models with your keys and shows what each reports and costs. You see an estimate before, and nothing is sent before you press &lt;b&gt;Send&lt;/b&gt;. Keys stay in the keychain.</source>
        <translation>Sendet einen Prompt mit Ihren Schlüsseln an mehrere Modelle und zeigt, was jedes meldet und kostet. Vorher sehen Sie eine Schätzung, und vor &lt;b&gt;Senden&lt;/b&gt; wird nichts gesendet. Schlüssel bleiben im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>A limit for everything, a model, a user or an organisation. Tokenglass warns when a share of it is used and says when it will run out; it does not stop spending.</source>
        <translation>Eine Grenze für alles, ein Modell, einen Benutzer oder eine Organisation. Tokenglass warnt, wenn ein Teil davon verbraucht ist, und sagt, wann sie erreicht sein wird; es hält Ausgaben nicht auf.</translation>
    </message>
    <message>
        <source>Welcome to Tokenglass</source>
        <translation>Willkommen bei Tokenglass</translation>
    </message>
    <message>
        <source>Four things to know. You find this page again in the menu Help.</source>
        <translation>Vier Dinge, die man wissen sollte. Diese Seite finden Sie im Menü Hilfe wieder.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TrayIcon</name>
    <message>
        <source>&amp;Show Tokenglass</source>
        <translation>Tokenglass an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Budgets</source>
        <translation>&amp;Budgets</translation>
    </message>
    <message>
        <source>&amp;Test console</source>
        <translation>&amp;Testkonsole</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message numerus="yes">
        <source>Tokenglass: %n new alert(s)</source>
        <translation>
            <numerusform>Tokenglass: %n neue Warnung</numerusform>
            <numerusform>Tokenglass: %n neue Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::TrayParts</name>
    <message>
        <source>The start with the desktop could not be changed.</source>
        <translation>Der Start mit der Arbeitsfläche konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>The keychain could not be used for the webhook&apos;s address.</source>
        <translation>Der Schlüsselbund konnte für die Adresse des Webhooks nicht benutzt werden.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::TrendChart</name>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>Vorheriger Zeitraum</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <translation>%1 (Teil)</translation>
    </message>
</context>
<context>
    <name>Tokenglass::UnpricedModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Requests without a price</source>
        <translation>Anfragen ohne Preis</translation>
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
        <translation>„%1“ ist kein Link zu einer Ansicht.</translation>
    </message>
    <message>
        <source>The link asks for &quot;%1&quot;, which this version does not know.</source>
        <translation>Der Link verlangt „%1“, was diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The link names a saved view and another one at once.</source>
        <translation>Der Link nennt zugleich eine gespeicherte und eine andere Ansicht.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::ViewsDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The link was copied. It opens the view on this computer.</source>
        <translation>Der Link wurde kopiert. Er öffnet die Ansicht auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WelcomePage</name>
    <message>
        <source>&amp;Explore</source>
        <translation>E&amp;rkunden</translation>
    </message>
    <message>
        <source>Making sample data</source>
        <translation>Beispieldaten werden erzeugt</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>Open c&amp;onsole</source>
        <translation>&amp;Konsole öffnen</translation>
    </message>
    <message>
        <source>Open a usage database</source>
        <translation>Nutzungsdatenbank öffnen</translation>
    </message>
    <message>
        <source>SQLite file, PostgreSQL, MySQL, or the REST endpoint of your service. The schema is recognised by itself.</source>
        <translation>SQLite-Datei, PostgreSQL, MySQL oder der REST-Endpunkt eines Dienstes. Das Schema wird automatisch erkannt.</translation>
    </message>
    <message>
        <source>Explore sample data</source>
        <translation>Beispieldaten erkunden</translation>
    </message>
    <message>
        <source>90 days of six models and 500 users, made on this computer in a moment.</source>
        <translation>90 Tage mit sechs Modellen und 500 Benutzern, in einem Augenblick auf diesem Rechner erzeugt.</translation>
    </message>
    <message>
        <source>Send a test prompt</source>
        <translation>Testprompt senden</translation>
    </message>
    <message>
        <source>Try a provider with your key and see the usage it reports and what it cost.</source>
        <translation>Einen Anbieter mit eigenem Schlüssel ausprobieren und sehen, welchen Verbrauch er meldet und was das kostet.</translation>
    </message>
    <message>
        <source>See what your language models cost</source>
        <translation>Zeigt, was Sprachmodelle kosten</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Tokenglass reads, and never changes, what you point it at.</source>
        <translation>Noch ist nichts verbunden. Tokenglass liest nur und ändert nie, womit es verbunden wird.</translation>
    </message>
    <message>
        <source>Sources used before</source>
        <translation>Früher verwendete Quellen</translation>
    </message>
    <message>
        <source>You can also drop a database file on this window.</source>
        <translation>Eine Datenbankdatei kann auch auf dieses Fenster gezogen werden.</translation>
    </message>
    <message>
        <source>Recent: %1</source>
        <translation>Zuletzt: %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowBudgets</name>
    <message numerus="yes">
        <source>%n alert(s) nobody has acknowledged</source>
        <translation>
            <numerusform>%n Warnung wurde noch nicht bestätigt</numerusform>
            <numerusform>%n Warnungen wurden noch nicht bestätigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowPages</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Test console</source>
        <translation>Testkonsole</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowPresence</name>
    <message>
        <source>Close Tokenglass</source>
        <translation>Tokenglass schließen</translation>
    </message>
    <message>
        <source>Keep Tokenglass running in the tray?</source>
        <translation>Tokenglass im Systemabschnitt weiterlaufen lassen?</translation>
    </message>
    <message>
        <source>It goes on watching your budgets and shows alerts. You can change this in the settings.</source>
        <translation>Es überwacht dann weiter die Budgets und zeigt Warnungen an. Das lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowReports</name>
    <message>
        <source>Open a database first: a report needs figures.</source>
        <translation>Öffnen Sie zuerst eine Datenbank: Ein Bericht braucht Zahlen.</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowUndo</name>
    <message>
        <source>%1 was removed from the list. The database is untouched.</source>
        <translation>%1 wurde aus der Liste entfernt. Die Datenbank ist unberührt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 was removed from the list.</source>
        <translation>%1 wurde aus der Liste entfernt.</translation>
    </message>
    <message>
        <source>The budget %1 was deleted.</source>
        <translation>Das Budget %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>The run was removed.</source>
        <translation>Der Lauf wurde entfernt.</translation>
    </message>
    <message>
        <source>The favourite %1 was removed.</source>
        <translation>Der Favorit %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>The view %1 was removed.</source>
        <translation>Die Ansicht %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>menu entry; %1 is what was done, such as &quot;The budget Team was deleted.&quot;</extracomment>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
</context>
<context>
    <name>Tokenglass::WindowViews</name>
    <message>
        <source>&amp;Save this view…</source>
        <translation>Diese Ansicht &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Copy &amp;link to this view</source>
        <translation>&amp;Link zu dieser Ansicht kopieren</translation>
    </message>
    <message>
        <source>&amp;Manage saved views…</source>
        <translation>Gespeicherte Ansichten &amp;verwalten&#xa0;…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Source, page, period and filter are kept under the &amp;name</source>
        <translation>Quelle, Seite, Zeitraum und Filter werden unter diesem &amp;Namen gespeichert</translation>
    </message>
    <message>
        <source>There is a saved view &quot;%1&quot; already. Replace it?</source>
        <translation>Es gibt bereits eine gespeicherte Ansicht „%1“. Soll sie ersetzt werden?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>The view was saved as &quot;%1&quot;. It is in the menu View, Saved views.</source>
        <translation>Die Ansicht wurde als „%1“ gespeichert. Sie steht im Menü „Ansicht“ unter „Gespeicherte Ansichten“.</translation>
    </message>
    <message>
        <source>The link was copied. It opens this view where a source of the same name is known.</source>
        <translation>Der Link wurde kopiert. Er öffnet diese Ansicht, wo eine Quelle gleichen Namens bekannt ist.</translation>
    </message>
</context>
</TS>
