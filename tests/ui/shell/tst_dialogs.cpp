#include "ui/shell/dialogs.h"

#include "tests/support/file_locks.h"
#include "tests/support/test_main.h"
#include "ui/import/customer_exporter.h"
#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/insights/insight_export.h"
#include "ui/insights/insight_loader.h"
#include "ui/insights/insights_page.h"
#include "ui/settings/safekeeping_section.h"
#include "ui/shell/printer_question.h"
#include "ui/shell/window_stage.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// File dialogs, and whatever is chosen in them, leave the open shop's locks alone (app::refuseOwnFile).
class TestDialogs final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void asksWhatItIsGiven();
    void forgetsWhoHasGone();
    void givesTheNameTheEndOfItsKind();
    void speaksTheLanguageOfTheDesk();
    void writesDatesAsTheDeskDoes();
    void asksForAPrinterWithoutWaiting();
    void showsTheShopsFolderWithoutOpeningAFile_data();
    void showsTheShopsFolderWithoutOpeningAFile();
    void refusesTheShopsOwnFiles_data();
    void refusesTheShopsOwnFiles();
    void refusesTheShopAsAList();
    void refusesTheShopAsATarget();

private:
    ui::Dialogs &dialogs() const { return m_stage->window->dialogs(); }
    QString shopFile(const QString &ending = {}) const { return m_stage->shop.file(u"shop.db"_s + ending); }
    static void verifyLocks(const QStringList &before);
    static QStringList locks();

    std::unique_ptr<WindowStage> m_stage;
};

void TestDialogs::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->shop.add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty));
    m_stage->open();
}

QStringList TestDialogs::locks()
{
#ifdef Q_OS_LINUX
    return test::fileLocks();
#else
    return {u"other systems lock otherwise"_s};
#endif
}

void TestDialogs::verifyLocks(const QStringList &before)
{
    // SQLite locks a range for the time of a read, so what is held for good is what must stay.
    QTRY_COMPARE(locks(), before);
}

void TestDialogs::asksWhatItIsGiven()
{
    QStringList chosen;
    const ui::FileQuestion question{.purpose = ui::FileQuestion::For::Saving,
                                    .title = u"Save it"_s,
                                    .folder = m_stage->home.path(),
                                    .name = u"list.csv"_s,
                                    .suffix = u"csv"_s,
                                    .filters = {u"Lists (*.csv)"_s}};
    dialogs().ask(this, question, [&chosen](const QString &file) { chosen.append(file); });
    auto *dialog = m_stage->window->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->windowTitle(), u"Save it"_s);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(dialog->selectedFiles(), QStringList{m_stage->home.filePath(u"list.csv"_s)});
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(u"other"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_COMPARE(chosen, QStringList{m_stage->home.filePath(u"other.csv"_s)});
    QTRY_VERIFY(!m_stage->window->findChild<QFileDialog *>());
}

void TestDialogs::givesTheNameTheEndOfItsKind()
{
    QStringList chosen;
    dialogs().ask(this,
                  {.purpose = ui::FileQuestion::For::Saving,
                   .title = u"Save it"_s,
                   .folder = m_stage->home.path(),
                   .name = u"list.csv"_s,
                   .suffix = u"csv"_s,
                   .filters = {u"Lists (*.csv *.txt)"_s, u"Cards (*.vcf)"_s}},
                  [&chosen](const QString &file) { chosen.append(file); });
    auto *dialog = m_stage->window->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    emit dialog->filterSelected(u"Cards (*.vcf)"_s);
    QCOMPARE(dialog->selectedFiles(), QStringList{m_stage->home.filePath(u"list.vcf"_s)});
    emit dialog->filterSelected(u"Lists (*.csv *.txt)"_s);
    QCOMPARE(dialog->selectedFiles(), QStringList{m_stage->home.filePath(u"list.csv"_s)});
    emit dialog->filterSelected(u"Cards (*.vcf)"_s);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(u"other"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_COMPARE(chosen, QStringList{m_stage->home.filePath(u"other.vcf"_s)});
    QTRY_VERIFY(!m_stage->window->findChild<QFileDialog *>());
}

void TestDialogs::speaksTheLanguageOfTheDesk()
{
    m_stage->action(u"language.vi"_s)->trigger();
    dialogs().ask(this,
                  {.purpose = ui::FileQuestion::For::Saving,
                   .title = u"Lưu"_s,
                   .folder = m_stage->shop.file({}),
                   .name = u"a.csv"_s,
                   .suffix = u"csv"_s,
                   .filters = {u"CSV (*.csv)"_s}},
                  [](const QString &) {});
    auto *dialog = m_stage->window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QStringList said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said.append(label->text());
    for (const QAbstractButton *button : dialog->findChildren<QAbstractButton *>())
        said << button->text() << button->toolTip();
    for (const QAbstractItemView *view : dialog->findChildren<QAbstractItemView *>()) {
        for (int row = 0;
             view->model() && view->objectName() == u"sidebar" && row < view->model()->rowCount(); ++row)
            said.append(view->model()->index(row, 0).data().toString());
    }
    for (const auto *details : dialog->findChildren<QTreeView *>()) {
        const QHeaderView *header = details->header();
        for (int column = 0; column < header->count(); ++column) {
            said.append(header->model()->headerData(column, Qt::Horizontal).toString());
            if (!header->isSectionHidden(column))
                QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column),
                         qPrintable(said.last()));
        }
    }
    static const QRegularExpression english(
        u"\\b(Computer|Back|Forward|Folder|Directory|View|File|Files|Name|Size|"
        "Type|Date|Save|Open|Cancel|Look|Parent|Create)\\b"_s);
    QVERIFY(said.contains(u"Máy tính"_s));
    QVERIFY2(said.filter(english).isEmpty(), qPrintable(said.filter(english).join(u'\n')));
    dialog->close();
    m_stage->action(u"language.en"_s)->trigger();
}

void TestDialogs::writesDatesAsTheDeskDoes()
{
    const QString list = m_stage->home.filePath(u"list.csv"_s);
    QFile file(list);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name\n");
    QVERIFY(file.flush());
    QVERIFY(file.setFileTime(QDateTime(QDate(2026, 11, 3), QTime(19, 5)), QFileDevice::FileModificationTime));
    file.close();
    dialogs().ask(this, {.title = u"Open"_s, .folder = m_stage->home.path(), .filters = {u"Lists (*.csv)"_s}},
                  [](const QString &) {});
    auto *dialog = m_stage->window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    auto *details = dialog->findChild<QTreeView *>(u"treeView"_s);
    QVERIFY(details);
    // What is painted, which is not what the model says.
    struct Painted : QStyledItemDelegate
    {
        using QStyledItemDelegate::initStyleOption;
    };
    const auto cell = [details](int column) {
        const QModelIndex index = details->model()->index(0, column, details->rootIndex());
        const auto *delegate = qobject_cast<QStyledItemDelegate *>(details->itemDelegateForIndex(index));
        QStyleOptionViewItem option;
        if (delegate)
            (delegate->*(&Painted::initStyleOption))(&option, index);
        return option.text;
    };
    QTRY_COMPARE(cell(0), u"list.csv"_s);
    QTRY_COMPARE(cell(3), u"03/11/2026 19:05"_s);
    dialog->close();
}

void TestDialogs::asksForAPrinterWithoutWaiting()
{
    int chosen = 0;
    ui::askForPrinter(this, m_stage->window.get(), u"Print it"_s,
                      [&chosen](const std::shared_ptr<QPrinter> &) { ++chosen; });
    QPointer<QDialog> dialog = m_stage->window->findChild<QDialog *>(u"printDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->windowTitle(), u"Print it"_s);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(chosen, 0);
}

void TestDialogs::forgetsWhoHasGone()
{
    auto asker = std::make_unique<QObject>();
    dialogs().ask(asker.get(), {.title = u"Open"_s, .folder = {}, .name = {}, .suffix = {}, .filters = {}},
                  [](const QString &) { QFAIL("called late"); });
    auto *dialog = m_stage->window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    asker.reset();
    emit dialog->fileSelected(m_stage->home.filePath(u"list.csv"_s));
}

void TestDialogs::showsTheShopsFolderWithoutOpeningAFile_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"import", "export.customers", "backup", "chart"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TestDialogs::showsTheShopsFolderWithoutOpeningAFile()
{
    QFETCH(QString, action);
    QFile list(m_stage->shop.file(u"no ending"_s));
    QVERIFY(list.open(QIODevice::WriteOnly) && list.write("name\nLan\n") > 0);
    list.close();
    if (action == u"import") {
        m_stage->action(u"import.open"_s)->trigger();
        m_stage->window->findChild<ui::ImportPage *>()->chooseFile();
    } else if (action == u"chart") {
        m_stage->action(u"page.insights"_s)->trigger();
        auto *feed = m_stage->window->findChild<ui::InsightLoader *>();
        QTRY_VERIFY(!feed->board().insights.isEmpty());
        m_stage->window->findChild<ui::InsightsPage *>()->exporting().save(u"svg"_s);
    } else {
        m_stage->action(action)->trigger();
    }
    auto *dialog = m_stage->window->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->windowTitle().isEmpty());
    const QStringList before = locks();
    QVERIFY(!before.isEmpty());

    auto *files = dialog->findChild<QFileSystemModel *>();
    QSignalSpy loaded(files, &QFileSystemModel::directoryLoaded);
    dialog->setNameFilters({u"All files (*)"_s});
    dialog->setViewMode(QFileDialog::Detail);
    dialog->setDirectory(QFileInfo(shopFile()).absolutePath());
    QTRY_VERIFY(!loaded.isEmpty());
    const QModelIndex folder = files->index(QFileInfo(shopFile()).absolutePath());
    QTRY_VERIFY(files->rowCount(folder) >= 4); // the list, the shop and what SQLite keeps beside it
    for (int row = 0; row < files->rowCount(folder); ++row) {
        QVERIFY(!files->fileIcon(files->index(row, 0, folder)).isNull());
        QVERIFY(files->data(files->index(row, 2, folder)).isValid()); // the type
    }
    verifyLocks(before);
    dialog->reject();
    verifyLocks(before);
}

void TestDialogs::refusesTheShopsOwnFiles_data()
{
    QTest::addColumn<QString>("ending");
    for (const char *ending : {"", "-wal", "-shm", "-journal", ".before-0160"})
        QTest::newRow(*ending ? ending : "the file itself") << QString::fromLatin1(ending);
}

void TestDialogs::refusesTheShopsOwnFiles()
{
    QFETCH(QString, ending);
    bool asked = false;
    dialogs().setAnswer([&](const ui::FileQuestion &) {
        asked = true;
        return shopFile(ending);
    });
    for (const auto purpose : {ui::FileQuestion::For::Opening, ui::FileQuestion::For::Saving}) {
        m_stage->window->notifications().dismiss();
        dialogs().ask(
            this, {.purpose = purpose, .title = {}, .folder = {}, .name = {}, .suffix = {}, .filters = {}},
            [](const QString &) { QFAIL("handed out"); });
        QVERIFY(std::exchange(asked, false));
        QCOMPARE(
            m_stage->window->notifications().text(),
            u"shop.db%1 belongs to a shop. Nothing was read or written; choose another file."_s.arg(ending));
        QVERIFY(m_stage->window->notifications().stays());
    }
}

void TestDialogs::refusesTheShopAsAList()
{
    const QString link = m_stage->home.filePath(u"list.csv"_s);
    QVERIFY(QFile::link(shopFile(u"-shm"_s), link));
    const QStringList before = locks();
    for (const QString &file : {shopFile(), shopFile(u"-wal"_s), link}) {
        emit m_stage->window->navigator().importAsked(file); // as after a drop
        auto *run = m_stage->window->findChild<ui::ImportPage *>()->run();
        QVERIFY(run->trouble());
        QCOMPARE(run->trouble()->kind, app::ListTrouble::Kind::OwnFile);
        QCOMPARE(run->work(), ui::ImportRun::Work::None);
        QVERIFY(m_stage->find<QLabel>(u"fileTitleLabel"_s)->text().contains(u"the shop itself"_s));
        verifyLocks(before);
    }
}

void TestDialogs::refusesTheShopAsATarget()
{
    m_stage->action(u"page.settings"_s)->trigger();
    QTRY_VERIFY(m_stage->window->findChild<ui::SafekeepingSection *>());
    auto *exporter = m_stage->window->findChild<ui::CustomerExporter *>();
    const QStringList before = locks();
    for (const QString &file : {shopFile(), shopFile(u"-wal"_s), shopFile(u"-shm"_s)}) {
        const QString words = QFileInfo(file).fileName() + u" belongs to a shop."_s;
        m_stage->window->notifications().dismiss();
        exporter->write(file);
        QTRY_VERIFY(m_stage->window->notifications().text().startsWith(words));
        m_stage->window->notifications().dismiss();
        m_stage->window->findChild<ui::SafekeepingSection *>()->backUp(file);
        QTRY_VERIFY(m_stage->window->notifications().text().startsWith(words));
        verifyLocks(before);
    }
    QCOMPARE(m_stage->shop.session().customers().counts()->total(), 1);
}

MK_TEST(TestDialogs)
#include "tst_dialogs.moc"
