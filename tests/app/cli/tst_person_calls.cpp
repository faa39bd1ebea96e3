#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// Everything about one customer, by the command line.
class TestPersonCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void writesEverythingAboutOne();
    void writesToStandardOutput();
    void replacesNoFileUnasked();

private:
    std::unique_ptr<CliShop> m_shop;
};

void TestPersonCalls::writesEverythingAboutOne()
{
    const QString path = m_shop->file(u"hoa.json"_s);
    QCOMPARE(m_shop->answer({u"export-person"_s, u"K1"_s, path}).value(u"file"_s).toString(), path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(document.value(u"customer"_s).toObject().value(u"name"_s).toString(), u"Đào Thị Hoa"_s);
    QCOMPARE(document.value(u"contactPoints"_s).toArray().size(), 2);
}

void TestPersonCalls::writesToStandardOutput()
{
    const QStringList plain{u"export-person"_s, u"K1"_s, u"-"_s};
    for (const QStringList &words : {plain, plain + QStringList{u"--json"_s}}) {
        const CliCall call = m_shop->call(words);
        QCOMPARE(call.exitCode, 0);
        const QJsonObject document = call.document();
        QCOMPARE(document.value(u"customer"_s).toObject().value(u"name"_s).toString(), u"Đào Thị Hoa"_s);
    }
    const CliCall list = m_shop->call({u"export"_s, u"-"_s}); // no list goes there
    QCOMPARE(list.exitCode, 2);
    QVERIFY(list.err.contains(u"standard output"_s));
    QVERIFY(!QFile::exists(u"-"_s));
}

void TestPersonCalls::replacesNoFileUnasked()
{
    const QString path = m_shop->file(u"hoa.html"_s);
    QCOMPARE(m_shop->call({u"export-person"_s, u"K1"_s, path}).exitCode, 0);
    QCOMPARE(m_shop->call({u"export-person"_s, u"K1"_s, path}).exitCode, 1);
    QCOMPARE(m_shop->call({u"export-person"_s, u"K1"_s, path, u"--force"_s}).exitCode, 0);
    QCOMPARE(m_shop->call({u"export-person"_s, u"K9"_s, path, u"--force"_s}).exitCode, 1);
}

MK_TEST(TestPersonCalls)
#include "tst_person_calls.moc"
