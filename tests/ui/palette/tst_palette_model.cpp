#include "tests/support/test_main.h"
#include "ui/palette/palette_model.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;

/// What the palette lists, as it is typed into.
class TestPaletteModel final : public QObject
{
    Q_OBJECT
private slots:
    void leadsWithWhatWasRunLately();
    void keepsWhatMatchesAndWhatIsAlwaysLast();
    void showsFiftyAndTheLast();
    void emptiesAndFillsAgain();
    void leavesOutLooseOnesWhereSomethingFits();
    void putsAsideWhatIsOfAnotherLanguage();
    void putsTextsBehindCommandsThatFitAsWell();

private:
    static QList<ui::PaletteEntry> entries(int count)
    {
        QList<ui::PaletteEntry> all(count + 1);
        for (int i = 0; i < count; ++i) {
            all[i].id = u"e%1"_s.arg(i);
            all[i].title = u"Entry %1"_s.arg(i);
            all[i].second = u"a thing"_s;
        }
        all.last().id = u"new"_s;
        all.last().title = u"Add a customer"_s;
        all.last().last = true;
        return all;
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < m_model.rowCount(); ++row)
            ids.append(m_model.entry(m_model.index(row))->id);
        return ids;
    }

    ui::PaletteModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

void TestPaletteModel::leadsWithWhatWasRunLately()
{
    m_model.setEntries(entries(3), {}, {u"e2"_s, u"e1"_s});
    QCOMPARE(ids(), (QStringList{u"e2"_s, u"e1"_s, u"e0"_s, u"new"_s}));
    QCOMPARE(m_model.rowOf(u"e0"_s), 2);
    QCOMPARE(m_model.rowOf(u"e9"_s), -1);
    QCOMPARE(m_model.index(0).data().toString(), u"Entry 2"_s);
    QCOMPARE(m_model.index(0).data(Qt::AccessibleTextRole).toString(), u"Entry 2, a thing"_s);
}

void TestPaletteModel::keepsWhatMatchesAndWhatIsAlwaysLast()
{
    m_model.setEntries(entries(12), u"entry 11"_s, {});
    QCOMPARE(ids().first(), u"e11"_s);
    QCOMPARE(ids().last(), u"new"_s);
    m_model.setEntries(entries(12), u"xyzzy"_s, {});
    QCOMPARE(ids(), QStringList{u"new"_s});
}

void TestPaletteModel::showsFiftyAndTheLast()
{
    m_model.setEntries(entries(200), {}, {});
    QCOMPARE(m_model.rowCount(), 50);
    QCOMPARE(ids().last(), u"new"_s);
}

void TestPaletteModel::emptiesAndFillsAgain()
{
    m_model.setEntries(entries(5), {}, {});
    const QPersistentModelIndex before = m_model.index(4);
    m_model.setEntries({}, {}, {});
    QCOMPARE(m_model.rowCount(), 0);
    QVERIFY(!before.isValid());
    QVERIFY(!m_model.entry(m_model.index(0)));
    m_model.setEntries(entries(2), u"entry"_s, {});
    QCOMPARE(m_model.rowCount(), 3);
}

void TestPaletteModel::leavesOutLooseOnesWhereSomethingFits()
{
    const QList<ui::PaletteEntry> all{{.id = u"dark"_s, .title = u"Tối"_s},
                                      {.id = u"thanks"_s, .title = u"Thanks for the visit"_s}};
    m_model.setEntries(all, u"toi"_s, {});
    QCOMPARE(ids(), QStringList{u"dark"_s});
    m_model.setEntries({all.last()}, u"toi"_s, {}); // better than nothing
    QCOMPARE(ids(), QStringList{u"thanks"_s});
}

void TestPaletteModel::putsAsideWhatIsOfAnotherLanguage()
{
    m_model.setEntries({{.id = u"english"_s, .title = u"Vietnamese Women's Day"_s, .aside = true},
                        {.id = u"own"_s, .title = u"Chúc mừng ngày phụ nữ Việt"_s},
                        {.id = u"language"_s, .title = u"Tiếng Việt"_s}},
                       u"viet"_s, {});
    QCOMPARE(ids(), (QStringList{u"language"_s, u"own"_s, u"english"_s}));
    m_model.setEntries({{.id = u"english"_s, .title = u"Children's Day"_s, .aside = true},
                        {.id = u"command"_s, .title = u"Chiến dịch"_s}},
                       u"chin"_s, {});
    QCOMPARE(ids(), (QStringList{u"command"_s, u"english"_s})); // where only the letters fit, too
}

void TestPaletteModel::putsTextsBehindCommandsThatFitAsWell()
{
    const QList<ui::PaletteEntry> all{{.id = u"text"_s, .title = u"Trung thu"_s, .yields = true},
                                      {.id = u"command"_s, .title = u"Tìm khách trùng"_s},
                                      {.id = u"other"_s, .title = u"Tập trung"_s, .second = u"thu"_s}};
    m_model.setEntries(all, u"trung"_s, {});
    QVERIFY(ids().indexOf(u"command"_s) < ids().indexOf(u"text"_s));
    m_model.setEntries(all, u"trung thu"_s, {}); // the text is what is meant
    QCOMPARE(ids().first(), u"text"_s);
}

MK_TEST(TestPaletteModel)
#include "tst_palette_model.moc"
