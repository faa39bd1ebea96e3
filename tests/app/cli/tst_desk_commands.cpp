#include "app/outbox/today_board.h"
#include "db/session/session.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Messages and greetings: what is said to whom, once.
class TestDeskCommands final : public QObject
{
    Q_OBJECT
private slots:
    void listsWhatWasMissedAsTodayDoes();
    void tellsWhatALongClosureMissed();
    void exportsTheDay();
    void init();
    void addsATemplateOnceItsTextIsSound();
    void checksTextsAndTemplates();
    void putsATemplateAwayAndBringsItBack();
    void rendersForTheRightAudienceOnly();
    void plansAndSends();
    void plansANumberThatTwoShareOnce();

private:
    std::unique_ptr<CliShop> m_shop;
};

void TestDeskCommands::init()
{
    m_shop = std::make_unique<CliShop>();
}

void TestDeskCommands::addsATemplateOnceItsTextIsSound()
{
    const QStringList add{u"template"_s,  u"add"_s,  u"--audience"_s, u"existing"_s,
                          u"--channel"_s, u"zalo"_s, u"--title"_s,    u"Hỏi thăm"_s};
    const auto count = [this] {
        return m_shop->answer({u"template"_s, u"list"_s, u"--all"_s}).value(u"templates"_s).toArray().size();
    };
    const auto before = count();
    const CliCall broken = m_shop->call(add + QStringList{u"--body"_s, u"Chào {{tên, cảm ơn"_s, u"--json"_s});
    QCOMPARE(broken.exitCode, 1);
    QCOMPARE(broken.out, QString());
    QVERIFY2(broken.err.contains(u"text:1:6: error: "), qPrintable(broken.err));
    QCOMPARE(m_shop->call(add).exitCode, 2);
    QCOMPARE(
        m_shop->call(add + QStringList{u"--body"_s, u"Chào"_s, u"--occasion"_s, u"trung_thuu"_s}).exitCode,
        1);
    QCOMPARE(count(), before);

    const QJsonObject added =
        m_shop->answer(add + QStringList{u"--file"_s, u"-"_s},
                       "\xef\xbb\xbf"
                       "Dạ, em chào {{honorific|quý khách}} ạ.\r\nCảm ơn {{honorific|quý khách}}.\n");
    const QString id = QString::number(added.value(u"id"_s).toInt());
    const QJsonObject shown = m_shop->answer({u"template"_s, u"show"_s, id}).value(u"template"_s).toObject();
    QCOMPARE(shown.value(u"body"_s).toString(),
             u"Dạ, em chào {{honorific|quý khách}} ạ.\nCảm ơn {{honorific|quý khách}}."_s);
    QCOMPARE(shown.value(u"title"_s).toString(), u"Hỏi thăm"_s);
    QCOMPARE(count(), before + 1);
    QCOMPARE(m_shop->answer({u"render"_s, id, u"--customer"_s, u"K3"_s}).value(u"text"_s).toString(),
             u"Dạ, em chào anh ạ.\nCảm ơn anh."_s);
}

void TestDeskCommands::checksTextsAndTemplates()
{
    QFile file(m_shop->file(u"text.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Chào {{given_nam}},\ncảm ơn {{");
    file.close();
    const CliCall checked = CliCall::run({u"template"_s, u"check"_s, file.fileName(), u"--json"_s});
    QCOMPARE(checked.exitCode, 1);
    const QJsonArray findings = checked.document().value(u"findings"_s).toArray();
    QCOMPARE(findings.size(), 2);
    const QJsonObject first = findings.first().toObject();
    QCOMPARE(first.value(u"severity"_s).toString(), u"error"_s);
    QCOMPARE(first.value(u"code"_s).toString(), u"unknown-variable"_s);
    QCOMPARE(first.value(u"line"_s).toInt(), 1);
    QCOMPARE(first.value(u"column"_s).toInt(), 8);
    QCOMPARE(findings.last().toObject().value(u"line"_s).toInt(), 2);

    const QJsonObject all = m_shop->answer({u"template"_s, u"check"_s, u"--all"_s});
    QVERIFY(all.value(u"findings"_s).isArray());
    QCOMPARE(m_shop->call({u"template"_s, u"check"_s, u"birthday.existing.zalo.vi"_s}).exitCode, 0);
    QCOMPARE(m_shop->call({u"template"_s, u"check"_s, u"no.such.key"_s}).exitCode, 1);
    QCOMPARE(m_shop->call({u"template"_s, u"check"_s}).exitCode, 2);
    QCOMPARE(m_shop->call({u"template"_s, u"check"_s, u"1"_s, u"--channel"_s, u"sms"_s}).exitCode, 2);
    QCOMPARE(m_shop->call({u"template"_s, u"check"_s, u"-"_s}, "caf\xe9").exitCode, 1);
}

void TestDeskCommands::putsATemplateAwayAndBringsItBack()
{
    const auto archived = [this] {
        return m_shop->answer({u"template"_s, u"show"_s, u"birthday.existing.zalo.vi"_s})
            .value(u"template"_s)
            .toObject()
            .value(u"archived"_s)
            .toBool();
    };
    const CliCall away = m_shop->call({u"template"_s, u"archive"_s, u"birthday.existing.zalo.vi"_s});
    QCOMPARE(away.exitCode, 0);
    QVERIFY2(away.err.contains(u"used by 1 rule"_s), qPrintable(away.err));
    QVERIFY(archived());
    m_shop->answer({u"template"_s, u"restore"_s, u"birthday.existing.zalo.vi"_s});
    QVERIFY(!archived());
    QCOMPARE(m_shop->call({u"template"_s, u"archive"_s, u"no.such.key"_s}).exitCode, 1);
    QCOMPARE(m_shop->call({u"template"_s, u"archive"_s}).exitCode, 2);
}

void TestDeskCommands::rendersForTheRightAudienceOnly()
{
    const QJsonObject rendered =
        m_shop->answer({u"render"_s, u"birthday.existing.zalo.vi"_s, u"--customer"_s, u"K1"_s});
    QVERIFY(rendered.value(u"text"_s).toString().contains(u"chị Hoa"_s));
    QCOMPARE(rendered.value(u"findings"_s).toArray().size(), 0);
    QCOMPARE(rendered.value(u"date"_s).toString(), u"2026-11-21"_s);
    QCOMPARE(rendered.value(u"occasion"_s).toString(), u"birthday_lunar"_s);
    const CliCall wrong =
        m_shop->call({u"render"_s, u"birthday.prospect.zalo.vi"_s, u"--customer"_s, u"K1"_s, u"--json"_s});
    QCOMPARE(wrong.exitCode, 1);
    QCOMPARE(wrong.out, QString());
    QVERIFY(wrong.err.contains(u"wrong-audience"));
    const QJsonObject written =
        m_shop->answer({u"write"_s, u"birthday.existing.zalo.vi"_s, u"K1"_s, u"K2"_s});
    QCOMPARE(written.value(u"messages"_s).toArray().size(), 1);
    QCOMPARE(written.value(u"leftOut"_s)[0][u"reason"_s].toString(), u"wrong-audience"_s);
    QCOMPARE(m_shop->call({u"render"_s, u"nothing"_s, u"--customer"_s, u"K1"_s}).exitCode, 1);
    QCOMPARE(m_shop->call({u"render"_s, u"1"_s}).exitCode, 2);
    QVERIFY(m_shop->answer({u"render"_s, u"birthday.existing.email.vi"_s, u"--customer"_s, u"K1"_s})
                .value(u"subject"_s)
                .toString()
                .contains(u"Hoa"_s));
}

void TestDeskCommands::plansAndSends()
{
    const QJsonArray planned =
        m_shop->answer({u"plan"_s, u"--to"_s, u"2026-11-22"_s}).value(u"occurrences"_s).toArray();
    QCOMPARE(planned.size(), 3);
    QStringList told;
    for (const QJsonValue &one : planned)
        told.append(u"%1 %2 %3 %4"_s.arg(one[u"date"_s].toString())
                        .arg(one[u"customer"_s].toInt())
                        .arg(one[u"state"_s].toString(),
                             one[u"reason"_s].isNull() ? u"-"_s : one[u"reason"_s].toString()));
    std::sort(told.begin(), told.end());
    QCOMPARE(told, (QStringList{u"2026-11-21 1 planned -"_s, u"2026-11-21 2 planned -"_s,
                                u"2026-11-22 3 skipped no-contact"_s}));

    const QJsonArray messages = m_shop->answer({u"outbox"_s}).value(u"messages"_s).toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(m_shop->answer({u"outbox"_s}).value(u"messages"_s).toArray(), messages);
    const QString first = QString::number(messages.first()[u"id"_s].toInt());
    const QString second = QString::number(messages.last()[u"id"_s].toInt());
    QVERIFY(!messages.first()[u"text"_s].toString().isEmpty());

    const QJsonArray sent = m_shop->answer({u"outbox"_s, u"sent"_s, first}).value(u"messages"_s).toArray();
    QCOMPARE(sent.first()[u"state"_s].toString(), u"sent"_s);
    QCOMPARE(sent.first()[u"sentAt"_s].toString(), u"2026-11-21T03:00:00Z"_s);
    const CliCall again = m_shop->call({u"outbox"_s, u"mark-sent"_s, first, u"--json"_s});
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(again.out, QString());
    QVERIFY2(again.err.contains(u"it is sent"), qPrintable(again.err));

    QCOMPARE(m_shop->call({u"outbox"_s, u"skip"_s, second}).exitCode, 2);
    QCOMPARE(m_shop->answer({u"outbox"_s, u"skip"_s, second, u"--reason"_s, u"gặp tại quầy"_s})
                 .value(u"messages"_s)
                 .toArray()
                 .first()[u"reason"_s]
                 .toString(),
             u"gặp tại quầy"_s);
    QCOMPARE(m_shop->answer({u"outbox"_s, u"list"_s, u"--state"_s, u"skipped"_s})
                 .value(u"messages"_s)
                 .toArray()
                 .size(),
             1);
    QCOMPARE(m_shop->call({u"outbox"_s, u"undo"_s, first, second}).exitCode, 0);
    QCOMPARE(m_shop->answer({u"outbox"_s, u"--state"_s, u"planned"_s}).value(u"messages"_s).toArray().size(),
             2);
    // The journal has each step: its last one, that the second was opened again, is taken back.
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    const auto skipped =
        m_shop->answer({u"outbox"_s, u"list"_s, u"--state"_s, u"skipped"_s}).value(u"messages"_s).toArray();
    QCOMPARE(skipped.size(), 1);
    QCOMPARE(skipped.first()[u"reason"_s].toString(), u"gặp tại quầy"_s);
    QCOMPARE(m_shop->call({u"outbox"_s, u"undo"_s, second}).exitCode, 0);

    // A message of yesterday that nobody sent is still in the queue today.
    const CliCall later = CliCall::run(
        {u"--db"_s, m_shop->database(), u"--today"_s, u"2026-11-22"_s, u"outbox"_s, u"--json"_s});
    QCOMPARE(later.document().value(u"messages"_s).toArray().size(), 2);
    QCOMPARE(m_shop->call({u"outbox"_s, u"sent"_s, u"9999"_s}).exitCode, 1);
    QCOMPARE(m_shop->call({u"plan"_s, u"--from"_s, u"2026-12-01"_s, u"--to"_s, u"2026-11-01"_s}).exitCode, 2);
}

void TestDeskCommands::plansANumberThatTwoShareOnce()
{
    const CliCall imported = m_shop->call(
        {u"import"_s, u"-"_s},
        "code,full_name,phone,birthday,stage\nM,Trần Thị Mẹ,0961000051,1960-11-25,loyalty\n"
        "C,Lê Bé Con,0961000051,1990-11-25,loyalty\nX,Lê Văn Khác,0961000052,1991-11-25,loyalty\n");
    QCOMPARE(imported.exitCode, 0);
    const auto planned = [this] {
        QStringList states;
        const QJsonObject plan = m_shop->answer({u"plan"_s, u"--from"_s, u"2026-11-25"_s});
        for (const auto &value : plan.value(u"occurrences"_s).toArray()) {
            const QJsonObject one = value.toObject();
            states.append(u"%1 %2 %3"_s.arg(QString::number(one[u"customer"_s].toInteger()),
                                            one[u"state"_s].toString(), one[u"reason"_s].toString()));
        }
        return states;
    };
    const QStringList once{u"4 planned "_s, u"5 skipped same-number:4"_s, u"6 planned "_s};
    QCOMPARE(planned(), once);
    const QString text = m_shop->call({u"plan"_s, u"--from"_s, u"2026-11-25"_s}).out;
    QVERIFY2(text.contains(u"skipped: customer 4 is greeted at the same number"_s), qUtf8Printable(text));
    QVERIFY2(text.contains(u"(1 same number)"_s), qUtf8Printable(text));
    // As the day itself enters them.
    QCOMPARE(CliCall::run({u"--db"_s, m_shop->database(), u"--now"_s, u"2026-11-25T10:00"_s, u"outbox"_s})
                 .exitCode,
             0);
    QCOMPARE(planned(), once);
    // Who came later has it where the first one is gone.
    m_shop->answer({u"delete"_s, u"4"_s});
    QCOMPARE(planned(), (QStringList{u"5 planned "_s, u"6 planned "_s}));
}

void TestDeskCommands::listsWhatWasMissedAsTodayDoes()
{
    m_shop->answer({u"outbox"_s});
    const auto at = [this](const QString &now, const QStringList &words) {
        const CliCall called = CliCall::run(QStringList{u"--db"_s, m_shop->database(), u"--now"_s, now} +
                                            words + QStringList{u"--json"_s});
        return called.document();
    };
    const QString later = u"2026-11-23T09:00"_s;
    const QJsonArray listed = at(later, {u"outbox"_s}).value(u"messages"_s).toArray();
    QList<qint64> ids;
    for (const auto &one : listed) {
        if (one[u"missed"_s].toBool())
            ids.append(one[u"id"_s].toInteger());
    }
    const auto session = db::Session::open({m_shop->database()});
    QVERIFY(session);
    const app::Clock clock = app::Clock::fixedAt(QDateTime::fromString(later + u":00+07:00"_s, Qt::ISODate));
    const auto prepared = app::prepareToday(**session, clock);
    QVERIFY(prepared);
    const auto board = app::loadToday(**session, clock, prepared->value);
    QVERIFY(board);
    QList<qint64> shown;
    for (const app::TodayItem &item : board->missed)
        shown.append(item.message.id.value);
    std::sort(ids.begin(), ids.end());
    std::sort(shown.begin(), shown.end());
    QCOMPARE(ids, shown);
    QVERIFY(ids.size() >= 2);
    const CliCall text = CliCall::run({u"--db"_s, m_shop->database(), u"--now"_s, later, u"outbox"_s});
    QVERIFY(text.out.contains(u"missed"_s));
}

void TestDeskCommands::tellsWhatALongClosureMissed()
{
    m_shop->answer({u"outbox"_s});
    const auto at = [this](const QStringList &words) {
        return CliCall::run(QStringList{u"--db"_s, m_shop->database(), u"--now"_s, u"2026-12-24T09:00"_s} +
                            words);
    };
    const QStringList plan{u"plan"_s, u"--from"_s, u"2026-11-21"_s, u"--to"_s, u"2026-11-21"_s};
    for (const bool opened : {false, true}) {
        const QString text = at(plan).out;
        QVERIFY2(text.contains(u"skipped: missed"_s) && !text.contains(u"planned"_s), qUtf8Printable(text));
        const auto listed = at(plan + QStringList{u"--json"_s}).document()[u"occurrences"_s].toArray();
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed[0][u"reason"_s].toString(), u"missed"_s);
        if (!opened) {
            const CliCall outbox = at({u"outbox"_s});
            QVERIFY2(outbox.err.contains(u"missed more than 14 days ago"_s), qUtf8Printable(outbox.err));
            QVERIFY(outbox.out.contains(u"skipped: missed"_s));
        }
    }
    const QStringList recent{u"plan"_s, u"--from"_s, u"2026-12-24"_s, u"--to"_s, u"2026-12-24"_s};
    QVERIFY(at({u"outbox"_s, u"--json"_s}).document()[u"messages"_s].toArray().size() >= 2);
    QCOMPARE(at(recent).exitCode, 0);
}

void TestDeskCommands::exportsTheDay()
{
    const QString file = m_shop->file(u"day.csv"_s);
    const QJsonObject answer = m_shop->answer({u"outbox"_s, u"export"_s, file});
    QCOMPARE(answer.value(u"greetings"_s).toInt(), 2);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    QVERIFY(text.startsWith(u"phone,name,channel,hour,occasion,text\r\n"_s));
    QVERIFY(text.contains(u"+84912345678,Đào Thị Hoa,"_s));
    QCOMPARE(m_shop->call({u"outbox"_s, u"export"_s, m_shop->database()}).exitCode, 1); // never over the shop
    QCOMPARE(m_shop->call({u"outbox"_s, u"export"_s}).exitCode, 2);
}

MK_TEST(TestDeskCommands)
#include "tst_desk_commands.moc"
