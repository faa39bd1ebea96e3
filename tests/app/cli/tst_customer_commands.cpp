#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

/// Customers in and out, what is told of them, and the care of the file.
class TestCustomerCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void importsAndFinds();
    void importStops();
    void leavesNoEmptyShopBehindAFirstImportThatFails();
    void keepsAShopThatWasThereBefore();
    void showsACustomerByNumberAndByCode();
    void logsWithTheDefaultChannel();
    void refusesALogThatMakesNoSense_data();
    void refusesALogThatMakesNoSense();
    void movesBetweenStages();
    void changesSeveralInOneStep();
    void saysThatABuyerIsStillAProspect();
    void deletesAndBringsBack();
    void refusesWhatBelongsToTheDatabase();
    void exportsInTheWordsOfALanguage();
    void copiesAndChecks();
    void looksOnlyAtFilesThatAreThere();
    void copiesOnceADayAndRestores();
    void makesADemoOnlyOfAnEmptyShop();

private:
    std::unique_ptr<CliShop> m_shop;
};

void TestCustomerCommands::init()
{
    m_shop = std::make_unique<CliShop>();
}

void TestCustomerCommands::importsAndFinds()
{
    const QJsonObject again = m_shop->answer({u"import"_s, u"-"_s}, CliShop::kList);
    QCOMPARE(again.value(u"unchanged"_s).toInt(), 3);
    QCOMPARE(again.value(u"encoding"_s).toString(), u"UTF-8"_s);
    for (const QString &field : {u"created"_s, u"updated"_s, u"duplicates"_s, u"rejected"_s})
        QCOMPARE(again.value(field).toInt(-1), 0);

    const CliCall partly = m_shop->call({u"import"_s, u"-"_s, u"--json"_s},
                                        "Họ tên,SĐT,Đồng ý nhận tin,Xyz\nAn,12,có,1\nBình,0912000111,có,1\n");
    QCOMPARE(partly.exitCode, 0);
    QCOMPARE(partly.document().value(u"created"_s).toInt(), 2);
    QCOMPARE(partly.document().value(u"leftEmpty"_s).toInt(), 1);
    QCOMPARE(partly.document().value(u"rejected"_s).toInt(), 0);
    QVERIFY2(partly.err.contains(u"line 2, column \"SĐT\", \"12\""), qPrintable(partly.err));
    QVERIFY2(partly.err.contains(u"Xyz"), qPrintable(partly.err));

    const QJsonObject found = m_shop->answer({u"find"_s, u"dao"_s, u"hoa"_s});
    QCOMPARE(found.value(u"total"_s).toInt(), 1);
    const QJsonObject hoa = found.value(u"customers"_s).toArray().first().toObject();
    QCOMPARE(hoa.value(u"name"_s).toString(), u"Đào Thị Hoa"_s);
    QCOMPARE(hoa.value(u"phone"_s).toString(), u"+84912345678"_s);
    QCOMPARE(hoa.value(u"email"_s).toString(), u"hoa@example.com"_s);
    QCOMPARE(hoa.value(u"stage"_s).toString(), u"loyalty"_s);
    QCOMPARE(hoa.value(u"audience"_s).toString(), u"existing"_s);
    QCOMPARE(m_shop->answer({u"find"_s, u"345 67"_s}).value(u"total"_s).toInt(), 1);
    QCOMPARE(
        m_shop->answer({u"find"_s, QString(), u"--limit"_s, u"2"_s}).value(u"customers"_s).toArray().size(),
        2);
    QVERIFY(m_shop->call({u"find"_s, u"dao"_s}).out.contains(u"0912 345 678"));
}

void TestCustomerCommands::importStops()
{
    const QStringList words{u"--db"_s, m_shop->database(), u"import"_s, u"-"_s};
    const CliCall stopped = CliCall::run(words, "name,phone\nAn,0912000222\n", nullptr, [] { return true; });
    QCOMPARE(stopped.exitCode, 1);
    QVERIFY2(stopped.err.contains(u"nothing was imported"), qPrintable(stopped.err));
    QCOMPARE(m_shop->answer({u"find"_s, u"0912000222"_s}).value(u"total"_s).toInt(), 0);
}

void TestCustomerCommands::leavesNoEmptyShopBehindAFirstImportThatFails()
{
    const QString made = m_shop->file(u"new.db"_s);
    const auto import = [&made](const QByteArray &list) {
        return CliCall::run({u"--db"_s, made, u"import"_s, u"-"_s}, list).exitCode;
    };
    QCOMPARE(import(""), 1);
    QCOMPARE(import("colour,size\n1,5\n"), 1);
    const QStringList left = QDir(m_shop->folder()).entryList({u"new.db*"_s});
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    QCOMPARE(import("full_name,phone\nLan,0912345679\n"), 0);
    QVERIFY(QFile::exists(made));
}

void TestCustomerCommands::keepsAShopThatWasThereBefore()
{
    const QString there = m_shop->file(u"empty.db"_s);
    QCOMPARE(CliCall::run({u"--db"_s, there, u"import"_s, u"-"_s}, "full_name,phone\n").exitCode, 0);
    QVERIFY(QFile::exists(there));
    QCOMPARE(CliCall::run({u"--db"_s, there, u"import"_s, u"-"_s}).exitCode, 1);
    QVERIFY(QFile::exists(there));
    const QString one = m_shop->file(u"one.db"_s); // the list goes in, and the rejected rows nowhere
    CliCall::run({u"--db"_s, one, u"import"_s, u"-"_s}, "full_name,phone\nLan,0912345679\n");
    QCOMPARE(CliCall::run({u"--db"_s, one, u"show"_s, u"99"_s}).exitCode, 1);
    QVERIFY(QFile::exists(one));
}

void TestCustomerCommands::showsACustomerByNumberAndByCode()
{
    const QJsonObject shown = m_shop->answer({u"show"_s, u"K1"_s});
    const QJsonObject customer = shown.value(u"customer"_s).toObject();
    QCOMPARE(customer.value(u"id"_s).toInt(), 1);
    QCOMPARE(customer.value(u"nextBirthday"_s).toString(), u"2026-11-21"_s);
    QCOMPARE(customer.value(u"birthday"_s).toObject().value(u"calendar"_s).toString(), u"lunar"_s);
    const QJsonObject phone = shown.value(u"contactPoints"_s).toArray().first().toObject();
    QCOMPARE(phone.value(u"normalized"_s).toString(), u"+84912345678"_s);
    QVERIFY2(phone.value(u"takesText"_s).toBool(), "a mobile number of an import takes texts");
    QVERIFY(!m_shop->answer({u"show"_s, u"K3"_s})
                 .value(u"contactPoints"_s)
                 .toArray()
                 .first()
                 .toObject()
                 .value(u"takesText"_s)
                 .toBool());
    QVERIFY(shown.value(u"consents"_s).isArray());
    QVERIFY(shown.value(u"timeline"_s).isArray());
    QCOMPARE(m_shop->answer({u"show"_s, u"1"_s}), shown);
    QCOMPARE(m_shop->call({u"show"_s, u"77"_s}).exitCode, 1);
    QVERIFY(m_shop->call({u"show"_s, u"K77"_s}).err.contains(u"K77"));
}

void TestCustomerCommands::logsWithTheDefaultChannel()
{
    const QJsonObject visit = m_shop->answer({u"log"_s, u"K1"_s, u"visit"_s});
    QCOMPARE(visit.value(u"channel"_s).toString(), u"store"_s);
    QCOMPARE(visit.value(u"direction"_s).toString(), u"in"_s);
    QCOMPARE(visit.value(u"at"_s).toString(), u"2026-11-21T03:00:00Z"_s);
    const QJsonObject spoken = m_shop->answer({u"log"_s, u"1"_s, u"call"_s});
    QCOMPARE(spoken.value(u"channel"_s).toString(), u"phone"_s);
    QCOMPARE(spoken.value(u"direction"_s).toString(), u"out"_s);
    // Half an hour past midnight in the shop is the day before in UTC.
    const QJsonObject bought = m_shop->answer({u"log"_s, u"1"_s, u"purchase"_s, u"--amount"_s, u"250000"_s,
                                               u"--note"_s, u"hoa lan"_s, u"--at"_s, u"2026-11-20T00:30"_s});
    QCOMPARE(bought.value(u"date"_s).toString(), u"2026-11-20"_s);
    QCOMPARE(bought.value(u"at"_s).toString(), u"2026-11-19T17:30:00Z"_s);
    const QJsonArray timeline = m_shop->answer({u"show"_s, u"1"_s}).value(u"timeline"_s).toArray();
    QCOMPARE(timeline.size(), 3);
    QCOMPARE(timeline.last().toObject().value(u"amount"_s).toInt(), 250000);
}

void TestCustomerCommands::refusesALogThatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("a kind that is none") << QStringList{u"1"_s, u"vist"_s} << 2;
    QTest::newRow("a channel that is none") << QStringList{u"1"_s, u"visit"_s, u"--channel"_s, u"fax"_s} << 2;
    QTest::newRow("an amount in words") << QStringList{u"1"_s, u"visit"_s, u"--amount"_s, u"much"_s} << 2;
    QTest::newRow("an amount below nothing") << QStringList{u"1"_s, u"visit"_s, u"--amount"_s, u"-5"_s} << 2;
    QTest::newRow("a time that is none") << QStringList{u"1"_s, u"visit"_s, u"--at"_s, u"2026-02-30"_s} << 2;
    QTest::newRow("the future") << QStringList{u"1"_s, u"visit"_s, u"--at"_s, u"2026-11-22"_s} << 1;
    QTest::newRow("nobody") << QStringList{u"99"_s, u"visit"_s} << 1;
}

void TestCustomerCommands::refusesALogThatMakesNoSense()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    const CliCall called = m_shop->call(QStringList{u"log"_s} + words);
    QCOMPARE(called.exitCode, exitCode);
    QCOMPARE(called.out, QString());
    QCOMPARE(m_shop->answer({u"show"_s, u"1"_s}).value(u"timeline"_s).toArray().size(), 0);
}

void TestCustomerCommands::movesBetweenStages()
{
    const QJsonObject moved = m_shop->answer({u"stage"_s, u"K1"_s, u"loyalty"_s});
    QCOMPARE(moved.value(u"stage"_s).toString(), u"loyalty"_s);
    QCOMPARE(moved.value(u"audience"_s).toString(), u"existing"_s);
    QCOMPARE(m_shop->answer({u"stage"_s, u"1"_s, u"awareness"_s}).value(u"from"_s).toString(), u"loyalty"_s);
    QCOMPARE(m_shop->call({u"stage"_s, u"1"_s, u"friend"_s}).exitCode, 2);
    QCOMPARE(m_shop->call({u"stage"_s, u"99"_s, u"loyalty"_s}).exitCode, 1);
}

void TestCustomerCommands::changesSeveralInOneStep()
{
    const auto stageOf = [this](const QString &code) {
        return m_shop->answer({u"show"_s, code}).value(u"customer"_s).toObject().value(u"stage"_s).toString();
    };
    const QJsonObject moved = m_shop->answer({u"stage"_s, u"K1"_s, u"K2"_s, u"K3"_s, u"experience"_s});
    QCOMPARE(moved.value(u"customers"_s).toInt(), 3);
    QCOMPARE(moved.value(u"changed"_s).toInt(), 2);
    QCOMPARE(stageOf(u"K1"_s), u"experience"_s);
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QCOMPARE(stageOf(u"K1"_s), u"loyalty"_s);
    QCOMPARE(stageOf(u"K2"_s), u"awareness"_s);

    QCOMPARE(m_shop->answer({u"tag"_s, u" VIP "_s, u"K1"_s, u"K2"_s}).value(u"changed"_s).toInt(), 2);
    QCOMPARE(m_shop->answer({u"tag"_s, u"VIP"_s, u"K1"_s, u"K3"_s}).value(u"changed"_s).toInt(), 1);
    QCOMPARE(m_shop->answer({u"province"_s, u"1"_s, u"K1"_s, u"hcm"_s}).value(u"province"_s).toString(),
             u"Hồ Chí Minh"_s);
    QCOMPARE(m_shop->answer({u"untag"_s, u"VIP"_s, u"1"_s, u"K1"_s}).value(u"changed"_s).toInt(), 1);
    QCOMPARE(m_shop->answer({u"untag"_s, u"unheard of"_s, u"1"_s}).value(u"changed"_s).toInt(), 0);
    QCOMPARE(m_shop->call({u"tag"_s, u" "_s, u"K1"_s}).exitCode, 2);

    QCOMPARE(m_shop->answer({u"delete"_s, u"K1"_s, u"K3"_s}).value(u"deleted"_s).toInt(), 2);
    QCOMPARE(m_shop->answer({u"find"_s, QString()}).value(u"total"_s).toInt(), 1);
    QVERIFY(m_shop->call({u"history"_s}).out.contains(u"2 customers"));
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QCOMPARE(m_shop->answer({u"find"_s, QString()}).value(u"total"_s).toInt(), 3);
    // One who is not there: nothing is done to the others.
    QCOMPARE(m_shop->call({u"delete"_s, u"K1"_s, u"K77"_s}).exitCode, 1);
    QCOMPARE(m_shop->answer({u"find"_s, QString()}).value(u"total"_s).toInt(), 3);
}

void TestCustomerCommands::saysThatABuyerIsStillAProspect()
{
    const QString word = u"still a prospect"_s;
    QVERIFY(m_shop->call({u"log"_s, u"K2"_s, u"purchase"_s}).err.contains(word));
    QVERIFY(!m_shop->call({u"log"_s, u"K2"_s, u"visit"_s}).err.contains(word));
    QVERIFY(!m_shop->call({u"log"_s, u"K1"_s, u"purchase"_s}).err.contains(word));
}

void TestCustomerCommands::deletesAndBringsBack()
{
    const QJsonObject shown = m_shop->answer({u"show"_s, u"K1"_s}).value(u"customer"_s).toObject();
    QCOMPARE(m_shop->call({u"undelete"_s, u"K1"_s}).exitCode, 1); // not deleted
    QVERIFY(m_shop->answer({u"delete"_s, u"K1"_s}).value(u"deleted"_s).toBool());
    QCOMPARE(m_shop->call({u"show"_s, u"1"_s}).exitCode, 1);
    QCOMPARE(m_shop->call({u"delete"_s, u"1"_s}).exitCode, 1); // nobody there
    QVERIFY(!m_shop->answer({u"undelete"_s, u"K1"_s}).value(u"deleted"_s).toBool(true));
    QCOMPARE(m_shop->answer({u"show"_s, u"1"_s}).value(u"customer"_s).toObject().value(u"name"_s),
             shown.value(u"name"_s));
    QCOMPARE(m_shop->call({u"undelete"_s, u"K77"_s}).exitCode, 1);
}

void TestCustomerCommands::refusesWhatBelongsToTheDatabase()
{
    QVERIFY(m_shop->answer({u"check"_s}).value(u"ok"_s).toBool());
    const QString link = m_shop->file(u"list.csv"_s);
    QVERIFY(QFile::link(m_shop->database(), link));
    QStringList own{m_shop->database(), link};
    for (const QString &ending : {u"-wal"_s, u"-shm"_s, u"-journal"_s, u".before-0160"_s})
        own.append(m_shop->database() + ending);
    for (const QString &file : own) {
        for (const QStringList &words :
             {QStringList{u"import"_s, file}, QStringList{u"import"_s, u"-"_s, u"--rejects"_s, file},
              QStringList{u"export"_s, file}, QStringList{u"backup"_s, file, u"--force"_s},
              QStringList{u"template"_s, u"check"_s, u"--file"_s, file}}) {
            const CliCall refused = m_shop->call(words);
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.err.contains(u"belongs to a shop in use, or is a database"),
                     qPrintable(refused.err));
        }
    }
    QVERIFY(m_shop->answer({u"check"_s}).value(u"ok"_s).toBool());
}

void TestCustomerCommands::copiesOnceADayAndRestores()
{
    const QJsonObject made = m_shop->answer({u"backup"_s});
    const QString daily = made.value(u"file"_s).toString();
    QVERIFY2(QFile::exists(daily), qPrintable(daily));
    QVERIFY(made.value(u"repaired"_s).isArray());
    QVERIFY(m_shop->answer({u"backup"_s}).value(u"file"_s).isNull());
    QCOMPARE(m_shop->call({u"delete"_s, u"1"_s}).exitCode, 0);

    const QJsonObject customers =
        m_shop->answer({u"restore"_s, daily, u"--dry-run"_s}).value(u"customers"_s).toObject();
    QCOMPARE(customers, (QJsonObject{{u"back"_s, 1}, {u"gone"_s, 0}, {u"other"_s, 0}}));
    QCOMPARE(m_shop->call({u"show"_s, u"1"_s}).exitCode, 1);
    const CliCall shown = m_shop->call({u"restore"_s, daily, u"--dry-run"_s});
    QVERIFY2(shown.out.contains(u"Nothing was changed."_s), qPrintable(shown.out));

    const QString kept = m_shop->answer({u"restore"_s, daily}).value(u"kept"_s).toString();
    QCOMPARE(m_shop->call({u"show"_s, u"1"_s}).exitCode, 0);
    QVERIFY(m_shop->call({u"history"_s}).out.contains(u"Backup restored: "_s));
    QCOMPARE(m_shop->call({u"restore"_s, kept}).exitCode, 0);
    QCOMPARE(m_shop->call({u"show"_s, u"1"_s}).exitCode, 1);
    const CliCall own = m_shop->call({u"restore"_s, m_shop->database()});
    QCOMPARE(own.exitCode, 1);
    QVERIFY2(own.err.contains(u"is the shop itself or belongs to it"_s), qPrintable(own.err));
}

void TestCustomerCommands::exportsInTheWordsOfALanguage()
{
    const auto exported = [this](const QStringList &headings) {
        const QString path = m_shop->file(u"list.csv"_s);
        m_shop->answer(QStringList{u"export"_s, path, u"--force"_s} + headings);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QVERIFY(exported({}).contains(u"code,full_name,given_name,kind,"_s)); // scripts read the keys
    const QString vietnamese = exported({u"--headings"_s, u"vi"_s});
    QVERIFY2(vietnamese.contains(u"Mã khách hàng,Họ tên,Tên gọi,Loại,"_s) &&
                 vietnamese.contains(u",Thân thiết,"_s),
             qPrintable(vietnamese));
    QVERIFY(exported({u"--headings"_s, u"en"_s}).contains(u",Loyalty,"_s));
    const CliCall wrong = m_shop->call({u"export"_s, m_shop->file(u"x.csv"_s), u"--headings"_s, u"fr"_s});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.contains(u"--headings"_s) && wrong.err.contains(u"vi"_s), qPrintable(wrong.err));
}

void TestCustomerCommands::copiesAndChecks()
{
    QCOMPARE(m_shop->answer({u"check"_s}), (QJsonObject{{u"ok"_s, true}, {u"findings"_s, QJsonArray()}}));
    const QString copy = m_shop->file(u"copy.db"_s);
    QCOMPARE(m_shop->call({u"backup"_s, copy}).exitCode, 0);
    const CliCall again = m_shop->call({u"backup"_s, copy});
    QCOMPARE(again.exitCode, 1);
    QVERIFY(again.err.contains(u"--force"));
    QCOMPARE(m_shop->call({u"backup"_s, copy, u"--force"_s}).exitCode, 0);
    QCOMPARE(m_shop->call({u"backup"_s, m_shop->database(), u"--force"_s}).exitCode, 1);
    QCOMPARE(m_shop->call({u"backup"_s, m_shop->folder()}).exitCode, 1);
    QCOMPARE(m_shop->call({u"backup"_s, m_shop->file(u"no/copy.db"_s)}).exitCode, 1);

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
    QVERIFY(!QFile::exists(m_shop->database() + u"-wal"_s));
}

void TestCustomerCommands::looksOnlyAtFilesThatAreThere()
{
    const QString missing = m_shop->file(u"mising.db"_s);
    for (const QStringList &words :
         {QStringList{u"find"_s, u"x"_s}, QStringList{u"show"_s, u"1"_s}, QStringList{u"check"_s},
          QStringList{u"backup"_s, m_shop->file(u"b.db"_s)},
          QStringList{u"export"_s, m_shop->file(u"e.csv"_s)}, QStringList{u"log"_s, u"1"_s, u"visit"_s},
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

void TestCustomerCommands::makesADemoOnlyOfAnEmptyShop()
{
    const CliCall refused = m_shop->call({u"demo"_s, u"--customers"_s, u"5"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"new file"), qPrintable(refused.err));
    const QString other = m_shop->file(u"demo.db"_s);
    const CliCall made = CliCall::run(
        {u"--db"_s, other, u"demo"_s, u"--customers"_s, u"20"_s, u"--seed"_s, u"3"_s, u"--json"_s});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.document().value(u"customers"_s).toInt(), 20);
    QCOMPARE(made.document().value(u"interactions"_s).toInt(), 100);
    QCOMPARE(m_shop->call({u"demo"_s, u"--customers"_s, u"0"_s}).exitCode, 2);
}

MK_TEST(TestCustomerCommands)
#include "tst_customer_commands.moc"
