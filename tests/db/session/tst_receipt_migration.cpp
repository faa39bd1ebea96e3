#include "db/customers/interaction_store.h"
#include "db/session/migrations.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

/// With both spellings of one number, and at the end every letter of the language.
const QStringList kOldNumbers{
    u"hd1"_s,
    u"HD1"_s,
    u" HĐ2"_s,
    u"HÓA 1"_s,
    u"Bán 1"_s,
    u"Phiếu 7"_s.normalized(QString::NormalizationForm_D),
    u"ＨĐ－０１２３４５６７８９"_s,
    u"aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"_s,
    u"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ"_s};

} // namespace

/// Receipts of an older file are known whatever the case and the accents of their numbers, and stay as they
/// are written.
class TestReceiptMigration final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsOldNumbersAsTheyAre();
    void givesThemTheKeysOfNewOnes();
    void findsThemWhateverTheirCase_data();
    void findsThemWhateverTheirCase();
    void letsAnotherReceiptIn();

private:
    QString file(const QString &name) const { return m_dir->filePath(name); }
    std::unique_ptr<db::Connection> connect() const
    {
        return test::must(db::Connection::open(file(u"old.mk"_s), db::Connection::Mode::ReadWrite, 5000));
    }

    static db::Interaction receipt(const QString &source, const QString &number)
    {
        db::Interaction receipt;
        receipt.customer = db::CustomerId{1};
        receipt.occurredAtMs = test::moment().ms;
        receipt.occurredOn = test::moment().day;
        receipt.kind = db::InteractionKind::Purchase;
        receipt.referenceSource = source;
        receipt.reference = number;
        return receipt;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

// A file of the version before.
void TestReceiptMigration::init()
{
    constexpr int kBefore = 400;
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid() && QDir(m_dir->path()).mkdir(u"steps"_s));
    const QDir shipped(u":/sql/migrations"_s);
    const QStringList steps = shipped.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &step : steps) {
        if (step.left(4).toInt() <= kBefore)
            QVERIFY(QFile::copy(shipped.filePath(step), file(u"steps/"_s + step)));
    }
    const auto made = test::must(db::Connection::open(file(u"old.mk"_s), db::Connection::Mode::Create, 5000));
    test::must(made->execute(u"PRAGMA foreign_keys = ON"_s));
    test::must(db::Migrations(file(u"steps"_s)).run(*made));
    test::must(made->execute(
        u"INSERT INTO customer (id, full_name, given_name, sort_key, stage, stage_since_ms, stage_since_on, "
        "created_at_ms, updated_at_ms) VALUES (1, 'Lan', 'Lan', 'lan', 'loyalty', 1, '2026-01-01', 1, 1)"_s));
    QStringList numbers{u"NULL"_s};
    for (const QString &number : kOldNumbers)
        numbers.append(u'\'' + number + u'\'');
    for (const QString &number : std::as_const(numbers))
        test::must(made->execute(
            u"INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, kind, "
            u"stage, "
            "reference_source, reference) "
            "VALUES (1, 7, '2026-01-01', 'store', 'in', 'purchase', 'loyalty', 'till', %1)"_s.arg(number)));
}

void TestReceiptMigration::keepsOldNumbersAsTheyAre()
{
    MK_VERIFY_OK(db::Session::open({.path = file(u"old.mk"_s)}));
    QCOMPARE(test::must(connect()->column(
                 u"SELECT reference FROM interaction WHERE reference IS NOT NULL ORDER BY id"_s)),
             kOldNumbers);
    QCOMPARE(
        test::must(connect()->column(u"SELECT reference_key FROM interaction WHERE reference_key IS NOT NULL "
                                     "ORDER BY id LIMIT 7"_s)),
        (QStringList{u"hd1"_s, u"hd1"_s, u"hd2"_s, u"hoa 1"_s, u"ban 1"_s, u"phieu 7"_s,
                     u"hd-0123456789"_s}));
}

void TestReceiptMigration::givesThemTheKeysOfNewOnes()
{
    const auto session = test::must(db::Session::open({.path = file(u"old.mk"_s)}));
    for (const QString &number : kOldNumbers)
        MK_VERIFY_OK(session->interactions().add(receipt(u"web"_s, number)));
    const auto keysOf = [this](const QString &source) {
        return test::must(connect()->column(
            u"SELECT reference_key FROM interaction WHERE reference_source = '%1' AND reference IS NOT NULL "
            "ORDER BY id"_s.arg(source)));
    };
    QCOMPARE(keysOf(u"till"_s).size(), kOldNumbers.size());
    QCOMPARE(keysOf(u"till"_s), keysOf(u"web"_s));
}

void TestReceiptMigration::findsThemWhateverTheirCase_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("found");
    QTest::newRow("written so") << u"HD1"_s << u"HD1"_s;
    QTest::newRow("in another case than both") << u"Hd1"_s << u"hd1"_s;
    QTest::newRow("without its accent and blank") << u"hd2"_s << u" HĐ2"_s;
    QTest::newRow("capitals with accents, in small letters") << u"hóa 1"_s << u"HÓA 1"_s;
    QTest::newRow("small letters with accents, in capitals") << u" BÁN 1"_s << u"Bán 1"_s;
    QTest::newRow("without its accents") << u"hoa 1"_s << u"HÓA 1"_s;
    QTest::newRow("with the accent on the other vowel") << u"Hoá 1"_s << u"HÓA 1"_s;
    QTest::newRow("in one piece, stored in separate marks") << u"PHIẾU 7"_s << kOldNumbers.at(5);
    QTest::newRow("in ASCII, stored in full width") << u"hd-0123456789"_s << u"ＨĐ－０１２３４５６７８９"_s;
    QTest::newRow("in full width") << u"ＨＤ２"_s << u" HĐ2"_s;
    QTest::newRow("another number") << u"hd3"_s << QString();
}

void TestReceiptMigration::findsThemWhateverTheirCase()
{
    QFETCH(const QString, asked);
    const auto session = test::must(db::Session::open({.path = file(u"old.mk"_s)}));
    const auto known = test::must(session->interactions().byReference(u"till"_s, asked));
    QTEST(known ? known->reference : QString(), "found");
}

void TestReceiptMigration::letsAnotherReceiptIn()
{
    const auto session = test::must(db::Session::open({.path = file(u"old.mk"_s)}));
    MK_VERIFY_OK(session->interactions().add(receipt(u"till"_s, u"HD3"_s)));
    QVERIFY(test::must(session->interactions().byReference(u"till"_s, u"hd3"_s)));
}

MK_TEST(TestReceiptMigration)
#include "tst_receipt_migration.moc"
