#include "app/core/data_location.h"
#include "app/insights/chart_spec.h"
#include "tests/app/cli/cli_call.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Commands on a shop's file: their documents, and what they refuse.
class TestShopCommands final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void importsAndFinds();
    void importStops();
    void showsACustomerByNumberAndByCode();
    void logsWithTheUsualRoad();
    void refusesALogThatMakesNoSense_data();
    void refusesALogThatMakesNoSense();
    void addsATemplateOnceItsTextIsSound();
    void checksTextsAndTemplates();
    void rendersForTheRightAudienceOnly();
    void plansAndSends();
    void printsASeries();
    void handsTheChartToItsDrawer();
    void copiesAndChecks();
    void looksOnlyAtFilesThatAreThere();
    void makesADemoOnlyOfAnEmptyShop();

private:
    CliCall call(const QStringList &words, const QByteArray &input = {}) const
    {
        return CliCall::run(QStringList{u"--db"_s, m_db, u"--now"_s, u"2026-11-21T10:00"_s} + words, input);
    }
    QJsonObject answer(const QStringList &words, const QByteArray &input = {}) const
    {
        const CliCall called = call(words + QStringList{u"--json"_s}, input);
        if (called.exitCode != 0)
            QTest::qFail(qPrintable(called.err), __FILE__, __LINE__);
        return called.document();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_db;
};

namespace {

// Hoa has her birthday today by the lunar calendar (13/10), Minh tomorrow; Bao is not yet a customer.
constexpr auto kList = "code,full_name,gender,phone,email,birthday,calendar,stage,since\n"
                       "K1,Đào Thị Hoa,F,0912345678,hoa@example.com,1981-10-13,lunar,loyalty,2020-01-05\n"
                       "K2,Trần Quốc Bảo,M,0987654321,,1994-11-21,solar,awareness,2026-01-05\n"
                       "K3,Lê Văn Minh,M,02838123456,,1990-11-22,solar,experience,2021-03-05\n";

/// Keeps what it was asked to draw.
class FakeDrawer final : public app::ChartDrawer
{
public:
    db::Result<void> draw(const app::ChartSpec &spec, const QString &file) override
    {
        m_specs.append(spec);
        m_files.append(file);
        return {};
    }
    QList<app::ChartSpec> m_specs;
    QStringList m_files;
};

} // namespace

void TestShopCommands::initTestCase()
{
    app::nameProgram();
}

void TestShopCommands::init()
{
    QTest::failOnWarning(QRegularExpression(u"^QSql|^QObject"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_db = m_dir->filePath(u"shop.db"_s);
    QCOMPARE(call({u"import"_s, u"-"_s}, kList).exitCode, 0);
}

void TestShopCommands::importsAndFinds()
{
    const QJsonObject again = answer({u"import"_s, u"-"_s}, kList);
    QCOMPARE(again.value(u"unchanged"_s).toInt(), 3);
    QCOMPARE(again.value(u"encoding"_s).toString(), u"UTF-8"_s);
    for (const QString &field : {u"created"_s, u"updated"_s, u"duplicates"_s, u"rejected"_s})
        QCOMPARE(again.value(field).toInt(-1), 0);

    const CliCall partly = call({u"import"_s, u"-"_s, u"--json"_s},
                                "Họ tên,SĐT,Đồng ý nhận tin,Xyz\nAn,12,có,1\nBình,0912000111,có,1\n");
    QCOMPARE(partly.exitCode, 0);
    QCOMPARE(partly.document().value(u"created"_s).toInt(), 1);
    QCOMPARE(partly.document().value(u"rejected"_s).toInt(), 1);
    QVERIFY2(partly.err.contains(u"line 2, column \"SĐT\", \"12\""), qPrintable(partly.err));
    QVERIFY2(partly.err.contains(u"Xyz"), qPrintable(partly.err));

    const QJsonObject found = answer({u"find"_s, u"dao"_s, u"hoa"_s});
    QCOMPARE(found.value(u"total"_s).toInt(), 1);
    const QJsonObject hoa = found.value(u"customers"_s).toArray().first().toObject();
    QCOMPARE(hoa.value(u"name"_s).toString(), u"Đào Thị Hoa"_s);
    QCOMPARE(hoa.value(u"phone"_s).toString(), u"+84912345678"_s);
    QCOMPARE(hoa.value(u"email"_s).toString(), u"hoa@example.com"_s);
    QCOMPARE(hoa.value(u"stage"_s).toString(), u"loyalty"_s);
    QCOMPARE(hoa.value(u"audience"_s).toString(), u"existing"_s);
    QCOMPARE(answer({u"find"_s, u"345 67"_s}).value(u"total"_s).toInt(), 1);
    QCOMPARE(answer({u"find"_s, QString(), u"--limit"_s, u"2"_s}).value(u"customers"_s).toArray().size(), 2);
    QVERIFY(call({u"find"_s, u"dao"_s}).out.contains(u"0912 345 678"));
}

void TestShopCommands::importStops()
{
    const QStringList words{u"--db"_s, m_db, u"import"_s, u"-"_s};
    const CliCall stopped = CliCall::run(words, "name,phone\nAn,0912000222\n", nullptr, [] { return true; });
    QCOMPARE(stopped.exitCode, 1);
    QVERIFY2(stopped.err.contains(u"nothing was imported"), qPrintable(stopped.err));
    QCOMPARE(answer({u"find"_s, u"0912000222"_s}).value(u"total"_s).toInt(), 0);
}

void TestShopCommands::showsACustomerByNumberAndByCode()
{
    const QJsonObject shown = answer({u"show"_s, u"K1"_s});
    const QJsonObject customer = shown.value(u"customer"_s).toObject();
    QCOMPARE(customer.value(u"id"_s).toInt(), 1);
    QCOMPARE(customer.value(u"nextBirthday"_s).toString(), u"2026-11-21"_s);
    QCOMPARE(customer.value(u"birthday"_s).toObject().value(u"calendar"_s).toString(), u"lunar"_s);
    const QJsonObject phone = shown.value(u"contactPoints"_s).toArray().first().toObject();
    QCOMPARE(phone.value(u"normalized"_s).toString(), u"+84912345678"_s);
    QVERIFY2(phone.value(u"takesText"_s).toBool(), "a mobile number of an import takes texts");
    QVERIFY(!answer({u"show"_s, u"K3"_s})
                 .value(u"contactPoints"_s)
                 .toArray()
                 .first()
                 .toObject()
                 .value(u"takesText"_s)
                 .toBool());
    QVERIFY(shown.value(u"consents"_s).isArray());
    QVERIFY(shown.value(u"timeline"_s).isArray());
    QCOMPARE(answer({u"show"_s, u"1"_s}), shown);
    QCOMPARE(call({u"show"_s, u"77"_s}).exitCode, 1);
    QVERIFY(call({u"show"_s, u"K77"_s}).err.contains(u"K77"));
}

void TestShopCommands::logsWithTheUsualRoad()
{
    const QJsonObject visit = answer({u"log"_s, u"K1"_s, u"visit"_s});
    QCOMPARE(visit.value(u"channel"_s).toString(), u"store"_s);
    QCOMPARE(visit.value(u"direction"_s).toString(), u"in"_s);
    QCOMPARE(visit.value(u"at"_s).toString(), u"2026-11-21T03:00:00Z"_s);
    const QJsonObject spoken = answer({u"log"_s, u"1"_s, u"call"_s});
    QCOMPARE(spoken.value(u"channel"_s).toString(), u"phone"_s);
    QCOMPARE(spoken.value(u"direction"_s).toString(), u"out"_s);
    // Half an hour past midnight in the shop is the day before in UTC.
    const QJsonObject bought = answer({u"log"_s, u"1"_s, u"purchase"_s, u"--amount"_s, u"250000"_s,
                                       u"--note"_s, u"hoa lan"_s, u"--at"_s, u"2026-11-20T00:30"_s});
    QCOMPARE(bought.value(u"date"_s).toString(), u"2026-11-20"_s);
    QCOMPARE(bought.value(u"at"_s).toString(), u"2026-11-19T17:30:00Z"_s);
    const QJsonArray timeline = answer({u"show"_s, u"1"_s}).value(u"timeline"_s).toArray();
    QCOMPARE(timeline.size(), 3);
    QCOMPARE(timeline.last().toObject().value(u"amount"_s).toInt(), 250000);
}

void TestShopCommands::refusesALogThatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("a kind that is none") << QStringList{u"1"_s, u"vist"_s} << 2;
    QTest::newRow("a channel that is none") << QStringList{u"1"_s, u"visit"_s, u"--channel"_s, u"fax"_s} << 2;
    QTest::newRow("an amount in words") << QStringList{u"1"_s, u"visit"_s, u"--amount"_s, u"250k"_s} << 2;
    QTest::newRow("an amount below nothing") << QStringList{u"1"_s, u"visit"_s, u"--amount"_s, u"-5"_s} << 2;
    QTest::newRow("a time that is none") << QStringList{u"1"_s, u"visit"_s, u"--at"_s, u"2026-02-30"_s} << 2;
    QTest::newRow("the future") << QStringList{u"1"_s, u"visit"_s, u"--at"_s, u"2026-11-22"_s} << 1;
    QTest::newRow("nobody") << QStringList{u"99"_s, u"visit"_s} << 1;
}

void TestShopCommands::refusesALogThatMakesNoSense()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    const CliCall called = call(QStringList{u"log"_s} + words);
    QCOMPARE(called.exitCode, exitCode);
    QCOMPARE(called.out, QString());
    QCOMPARE(answer({u"show"_s, u"1"_s}).value(u"timeline"_s).toArray().size(), 0);
}

void TestShopCommands::addsATemplateOnceItsTextIsSound()
{
    const QStringList add{u"template"_s,  u"add"_s,  u"--audience"_s, u"existing"_s,
                          u"--channel"_s, u"zalo"_s, u"--title"_s,    u"Hỏi thăm"_s};
    const auto count = [this] {
        return answer({u"template"_s, u"list"_s, u"--all"_s}).value(u"templates"_s).toArray().size();
    };
    const auto before = count();
    const CliCall broken = call(add + QStringList{u"--body"_s, u"Chào {{tên, cảm ơn"_s, u"--json"_s});
    QCOMPARE(broken.exitCode, 1);
    QCOMPARE(broken.out, QString());
    QVERIFY2(broken.err.contains(u"text:1:6: error: "), qPrintable(broken.err));
    QCOMPARE(call(add).exitCode, 2);
    QCOMPARE(call(add + QStringList{u"--body"_s, u"Chào"_s, u"--occasion"_s, u"trung_thuu"_s}).exitCode, 1);
    QCOMPARE(count(), before);

    const QJsonObject added =
        answer(add + QStringList{u"--file"_s, u"-"_s},
               "\xef\xbb\xbf"
               "Dạ, em chào {{honorific|quý khách}} ạ.\r\nCảm ơn {{honorific|quý khách}}.\n");
    const QString id = QString::number(added.value(u"id"_s).toInt());
    const QJsonObject shown = answer({u"template"_s, u"show"_s, id}).value(u"template"_s).toObject();
    QCOMPARE(shown.value(u"body"_s).toString(),
             u"Dạ, em chào {{honorific|quý khách}} ạ.\nCảm ơn {{honorific|quý khách}}."_s);
    QCOMPARE(shown.value(u"title"_s).toString(), u"Hỏi thăm"_s);
    QCOMPARE(count(), before + 1);
    QCOMPARE(answer({u"render"_s, id, u"--customer"_s, u"K3"_s}).value(u"text"_s).toString(),
             u"Dạ, em chào anh ạ.\nCảm ơn anh."_s);
}

void TestShopCommands::checksTextsAndTemplates()
{
    QFile file(m_dir->filePath(u"text.txt"_s));
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

    const QJsonObject all = answer({u"template"_s, u"check"_s, u"--all"_s});
    QVERIFY(all.value(u"findings"_s).isArray());
    QCOMPARE(call({u"template"_s, u"check"_s, u"birthday.existing.zalo.vi"_s}).exitCode, 0);
    QCOMPARE(call({u"template"_s, u"check"_s, u"no.such.key"_s}).exitCode, 1);
    QCOMPARE(call({u"template"_s, u"check"_s}).exitCode, 2);
    QCOMPARE(call({u"template"_s, u"check"_s, u"1"_s, u"--channel"_s, u"sms"_s}).exitCode, 2);
    QCOMPARE(call({u"template"_s, u"check"_s, u"-"_s}, "caf\xe9").exitCode, 1);
}

void TestShopCommands::rendersForTheRightAudienceOnly()
{
    const QJsonObject rendered =
        answer({u"render"_s, u"birthday.existing.zalo.vi"_s, u"--customer"_s, u"K1"_s});
    QVERIFY(rendered.value(u"text"_s).toString().contains(u"chị Hoa"_s));
    QCOMPARE(rendered.value(u"findings"_s).toArray().size(), 0);
    QCOMPARE(rendered.value(u"date"_s).toString(), u"2026-11-21"_s);
    QCOMPARE(rendered.value(u"occasion"_s).toString(), u"birthday_lunar"_s);
    const CliCall wrong =
        call({u"render"_s, u"birthday.prospect.zalo.vi"_s, u"--customer"_s, u"K1"_s, u"--json"_s});
    QCOMPARE(wrong.exitCode, 1);
    QCOMPARE(wrong.out, QString());
    QVERIFY(wrong.err.contains(u"wrong-audience"));
    QCOMPARE(call({u"render"_s, u"nothing"_s, u"--customer"_s, u"K1"_s}).exitCode, 1);
    QCOMPARE(call({u"render"_s, u"1"_s}).exitCode, 2);
    QVERIFY(answer({u"render"_s, u"birthday.existing.email.vi"_s, u"--customer"_s, u"K1"_s})
                .value(u"subject"_s)
                .toString()
                .contains(u"Hoa"_s));
}

void TestShopCommands::plansAndSends()
{
    const QJsonArray planned =
        answer({u"plan"_s, u"--to"_s, u"2026-11-22"_s}).value(u"occurrences"_s).toArray();
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

    const QJsonArray messages = answer({u"outbox"_s}).value(u"messages"_s).toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(answer({u"outbox"_s}).value(u"messages"_s).toArray(), messages);
    const QString first = QString::number(messages.first()[u"id"_s].toInt());
    const QString second = QString::number(messages.last()[u"id"_s].toInt());
    QVERIFY(!messages.first()[u"text"_s].toString().isEmpty());

    const QJsonArray sent = answer({u"outbox"_s, u"sent"_s, first}).value(u"messages"_s).toArray();
    QCOMPARE(sent.first()[u"state"_s].toString(), u"sent"_s);
    QCOMPARE(sent.first()[u"sentAt"_s].toString(), u"2026-11-21T03:00:00Z"_s);
    const CliCall again = call({u"outbox"_s, u"mark-sent"_s, first, u"--json"_s});
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(again.out, QString());
    QVERIFY2(again.err.contains(u"it is sent"), qPrintable(again.err));

    QCOMPARE(call({u"outbox"_s, u"skip"_s, second}).exitCode, 2);
    QCOMPARE(answer({u"outbox"_s, u"skip"_s, second, u"--reason"_s, u"gặp tại quầy"_s})
                 .value(u"messages"_s)
                 .toArray()
                 .first()[u"reason"_s]
                 .toString(),
             u"gặp tại quầy"_s);
    QCOMPARE(
        answer({u"outbox"_s, u"list"_s, u"--state"_s, u"skipped"_s}).value(u"messages"_s).toArray().size(),
        1);
    QCOMPARE(call({u"outbox"_s, u"undo"_s, first, second}).exitCode, 0);
    QCOMPARE(answer({u"outbox"_s, u"--state"_s, u"planned"_s}).value(u"messages"_s).toArray().size(), 2);

    // A message of yesterday that nobody sent is still in the queue today.
    const CliCall later =
        CliCall::run({u"--db"_s, m_db, u"--today"_s, u"2026-11-22"_s, u"outbox"_s, u"--json"_s});
    QCOMPARE(later.document().value(u"messages"_s).toArray().size(), 2);
    QCOMPARE(call({u"outbox"_s, u"sent"_s, u"9999"_s}).exitCode, 1);
    QCOMPARE(call({u"plan"_s, u"--from"_s, u"2026-12-01"_s, u"--to"_s, u"2026-11-01"_s}).exitCode, 2);
}

void TestShopCommands::printsASeries()
{
    QCOMPARE(call({u"log"_s, u"1"_s, u"visit"_s, u"--at"_s, u"2026-11-02"_s}).exitCode, 0);
    QCOMPARE(call({u"log"_s, u"2"_s, u"visit"_s, u"--at"_s, u"2026-10-02"_s}).exitCode, 0);
    const QJsonObject series = answer({u"series"_s, u"interactions"_s, u"--from"_s, u"2026-09-01"_s});
    QCOMPARE(series.value(u"metric"_s).toString(), u"interactions"_s);
    QCOMPARE(series.value(u"by"_s).toString(), u"month"_s);
    const QJsonArray expected{QJsonObject{{u"date"_s, u"2026-09-01"_s}, {u"value"_s, 0}},
                              QJsonObject{{u"date"_s, u"2026-10-01"_s}, {u"value"_s, 1}},
                              QJsonObject{{u"date"_s, u"2026-11-01"_s}, {u"value"_s, 1}}};
    QCOMPARE(series.value(u"points"_s).toArray(), expected);
    QCOMPARE(
        answer({u"series"_s, u"interactions"_s, u"--from"_s, u"2026-10-01"_s, u"--audience"_s, u"prospect"_s})
            .value(u"points"_s)
            .toArray()
            .last()[u"value"_s]
            .toInt(-1),
        0);
    QCOMPARE(call({u"series"_s, u"happiness"_s}).exitCode, 2);
    QCOMPARE(call({u"series"_s, u"conversions"_s, u"--audience"_s, u"existing"_s}).exitCode, 2);
    QCOMPARE(call({u"series"_s, u"interactions"_s, u"--by"_s, u"year"_s}).exitCode, 2);
    QCOMPARE(
        call({u"series"_s, u"interactions"_s, u"--from"_s, u"1900-01-01"_s, u"--by"_s, u"day"_s}).exitCode,
        1);
}

void TestShopCommands::handsTheChartToItsDrawer()
{
    FakeDrawer drawer;
    const QString file = m_dir->filePath(u"c.svg"_s);
    const QStringList words{u"--db"_s, m_db,        u"chart"_s,  u"interactions"_s, u"--by"_s,
                            u"week"_s, u"--out"_s,  file,        u"--dark"_s,       u"--language"_s,
                            u"en"_s,   u"--size"_s, u"640x480"_s};
    QCOMPARE(CliCall::run(words, {}, &drawer).exitCode, 0);
    QCOMPARE(drawer.m_files, QStringList{file});
    QCOMPARE(drawer.m_specs.first().title, u"Contacts with customers"_s);
    QCOMPARE(drawer.m_specs.first().unit, u"contacts a week"_s);
    QCOMPARE(drawer.m_specs.first().size, QSize(640, 480));
    QVERIFY(drawer.m_specs.first().dark);
    QCOMPARE(drawer.m_specs.first().dates.size(), 26);
    QVERIFY(app::needsDrawer(words));
    QVERIFY(!app::needsDrawer({u"chart"_s, u"interactions"_s, u"--out"_s, u"c.csv"_s}));
    QVERIFY(!app::needsDrawer({u"plan"_s}));

    QCOMPARE(
        CliCall::run({u"--db"_s, m_db, u"chart"_s, u"greetings"_s, u"--out"_s, file}, {}, &drawer).exitCode,
        0);
    QCOMPARE(drawer.m_specs.last().title, u"Lời chúc"_s);
    for (const QStringList &wrong :
         {QStringList{u"--out"_s, u"c.gif"_s}, QStringList{u"--out"_s, file, u"--size"_s, u"9x9"_s},
          QStringList{}, QStringList{u"--out"_s, file, u"--language"_s, u"fr"_s}})
        QCOMPARE(CliCall::run(QStringList{u"--db"_s, m_db, u"chart"_s, u"greetings"_s} + wrong, {}, &drawer)
                     .exitCode,
                 2);
    QCOMPARE(drawer.m_specs.size(), 2);
}

void TestShopCommands::copiesAndChecks()
{
    QCOMPARE(answer({u"check"_s}), (QJsonObject{{u"ok"_s, true}, {u"findings"_s, QJsonArray()}}));
    const QString copy = m_dir->filePath(u"copy.db"_s);
    QCOMPARE(call({u"backup"_s, copy}).exitCode, 0);
    const CliCall again = call({u"backup"_s, copy});
    QCOMPARE(again.exitCode, 1);
    QVERIFY(again.err.contains(u"--force"));
    QCOMPARE(call({u"backup"_s, copy, u"--force"_s}).exitCode, 0);
    QCOMPARE(call({u"backup"_s, m_db, u"--force"_s}).exitCode, 1);
    QCOMPARE(call({u"backup"_s, m_dir->path()}).exitCode, 1);
    QCOMPARE(call({u"backup"_s, m_dir->filePath(u"no/copy.db"_s)}).exitCode, 1);

    // Looking at a backup changes no byte of it and leaves nothing beside it.
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    for (const QStringList &words :
         {QStringList{u"check"_s}, QStringList{u"find"_s, u"hoa"_s}, QStringList{u"show"_s, u"1"_s}})
        QCOMPARE(CliCall::run(QStringList{u"--db"_s, copy} + words).exitCode, 0);
    QVERIFY(file.seek(0));
    QVERIFY(file.readAll() == before);
    QVERIFY(!QFile::exists(copy + u"-wal"_s));
    QVERIFY(!QFile::exists(m_db + u"-wal"_s));
}

void TestShopCommands::looksOnlyAtFilesThatAreThere()
{
    const QString missing = m_dir->filePath(u"mising.db"_s);
    for (const QStringList &words :
         {QStringList{u"find"_s, u"x"_s}, QStringList{u"show"_s, u"1"_s}, QStringList{u"check"_s},
          QStringList{u"backup"_s, m_dir->filePath(u"b.db"_s)},
          QStringList{u"export"_s, m_dir->filePath(u"e.csv"_s)}, QStringList{u"log"_s, u"1"_s, u"visit"_s},
          QStringList{u"series"_s, u"interactions"_s}, QStringList{u"outbox"_s, u"sent"_s, u"1"_s}}) {
        const CliCall called = CliCall::run(QStringList{u"--db"_s, missing, u"--json"_s} + words);
        QCOMPARE(called.exitCode, 1);
        QCOMPARE(called.out, QString());
        QVERIFY2(called.err.contains(missing) && called.err.contains(u"import"), qPrintable(called.err));
        QVERIFY(!QFile::exists(missing));
    }
    QCOMPARE(CliCall::run({u"--db"_s, missing, u"plan"_s}).exitCode, 0);
    QVERIFY(QFile::exists(missing));
}

void TestShopCommands::makesADemoOnlyOfAnEmptyShop()
{
    const CliCall refused = call({u"demo"_s, u"--customers"_s, u"5"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"new file"), qPrintable(refused.err));
    const QString other = m_dir->filePath(u"demo.db"_s);
    const CliCall made = CliCall::run(
        {u"--db"_s, other, u"demo"_s, u"--customers"_s, u"20"_s, u"--seed"_s, u"3"_s, u"--json"_s});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.document().value(u"customers"_s).toInt(), 20);
    QCOMPARE(made.document().value(u"interactions"_s).toInt(), 100);
    QCOMPARE(call({u"demo"_s, u"--customers"_s, u"0"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestShopCommands)
#include "tst_shop_commands.moc"
