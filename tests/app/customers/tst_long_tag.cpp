#include "app/customers/customer_draft.h"
#include "app/customers/tag_length.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Tags in the form of a customer.
class TestLongTag final : public QObject
{
    Q_OBJECT
private slots:
    void isNotSaved();
    void staysWhereItIsStored();

private:
    static app::CustomerDraft tagged(const QString &tag)
    {
        app::CustomerDraft draft;
        draft.fullName = u"Lê Thị Lan"_s;
        draft.tags = {tag};
        return draft;
    }
    const QDate m_today{2026, 11, 21};
    const QString m_longest = QString(app::kLongestTag, u'a');
};

void TestLongTag::isNotSaved()
{
    QVERIFY(app::readDraft(tagged(m_longest), {}, m_today).canBeSaved());
    const app::DraftReading reading = app::readDraft(tagged(m_longest + u'a'), {}, m_today);
    QVERIFY(!reading.canBeSaved());
    QCOMPARE(reading.findings.size(), 1);
    QVERIFY(reading.findings.constFirst().code == app::DraftCode::TagTooLong);
}

void TestLongTag::staysWhereItIsStored()
{
    db::Customer stored;
    stored.tags = {m_longest + u'a'};
    QVERIFY(app::readDraft(tagged(m_longest + u'a'), stored, m_today).canBeSaved());
}

MK_TEST(TestLongTag)
#include "tst_long_tag.moc"
