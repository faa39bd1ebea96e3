#include "app/import/import_undo_shop.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The time that undoing a list takes.
class TestImportUndoSpeed final : public QObject, private ImportUndoShop
{
    Q_OBJECT
private slots:
    void takesTheNewestBackAsFastAsOneThatIsNamed();
    void triesTheNewestAsFastAsItTakesItBack();

private:
    enum class Step
    {
        Named,
        Newest,
        Tried ///< whether it could be undone, and then undone
    };
    /// Milliseconds of the processor, in a shop of its own.
    qint64 timeOf(Step step);
};

qint64 TestImportUndoSpeed::timeOf(Step step)
{
    constexpr int kMany = 12'000;
    QByteArray csv = "code,full_name\n";
    for (int i = 0; i < kMany; ++i)
        csv += "K" + QByteArray::number(i) + ",Lan " + QByteArray::number(i) + '\n';
    openShop();
    const app::ImportReport imported = import(csv);
    test::CpuTimer timer;
    timer.start();
    if (step == Step::Tried) {
        const auto found = app::newestUndoable(m_shop->session(), m_shop->clock().act(), 1);
        if (!found || !*found || count() != kMany)
            qFatal("the list cannot be undone");
    }
    if (step == Step::Named) {
        undo(imported.batch);
    } else if (const auto undone = app::undoLast(m_shop->session(), m_shop->clock().act()); !undone) {
        qFatal("%s", qUtf8Printable(undone.error().detail));
    }
    const qint64 spent = timer.elapsed();
    if (count() != 0)
        qFatal("customers are left");
    return spent;
}

void TestImportUndoSpeed::takesTheNewestBackAsFastAsOneThatIsNamed()
{
    const qint64 named = timeOf(Step::Named);
    const qint64 newest = timeOf(Step::Newest);
    QVERIFY2(newest < 3 * named, qPrintable(u"%1 ms against %2 ms"_s.arg(newest).arg(named)));
}

void TestImportUndoSpeed::triesTheNewestAsFastAsItTakesItBack()
{
    const qint64 newest = timeOf(Step::Newest);
    const qint64 tried = timeOf(Step::Tried);
    QVERIFY2(tried < 6 * newest, qPrintable(u"%1 ms against %2 ms"_s.arg(tried).arg(newest)));
}

MK_TEST(TestImportUndoSpeed)
#include "tst_import_undo_speed.moc"
