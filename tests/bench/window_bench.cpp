// How fast the window is for the person at it: from a key to the painted answer, and how long anything keeps
// the main thread. Drives the real window; the platform is taken from QT_QPA_PLATFORM ("offscreen" will do).

#include "app/desk/desk.h"
#include "db/core/free_memory.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"
#include "tests/bench/window_jobs.h"
#include "tests/bench/window_probe.h"
#include "ui/customers/customer_list_pane.h"
#include "ui/desk_pages.h"
#include "ui/language/translator.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_chip.h"

#include <QCommandLineParser>
#include <QHeaderView>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

const QStringList kNames{u"nguyen thi huong"_s,
                         u"dao"_s,
                         u"tran quoc bao"_s,
                         u"Lê Minh Đức"_s,
                         u"ngoc anh tran"_s,
                         u"to nu"_s,
                         u"vy"_s,
                         u"KH00012"_s,
                         u"xyzzy"_s,
                         u"pham van dung"_s,
                         u"hoang thi mai"_s,
                         u"vo thanh tung"_s,
                         u"Đặng Thị Đào"_s,
                         u"bui gia huy"_s,
                         u"phan thu trang"_s,
                         u"ly"_s,
                         u"ho ngoc ha"_s,
                         u"duong minh chau"_s,
                         u"trinh"_s,
                         u"Vũ Đức Thịnh"_s,
                         u"do kim ngan"_s,
                         u"huynh nhu"_s,
                         u"truong hai long"_s,
                         u"lam bao yen"_s,
                         u"cao xuan truong"_s,
                         u"thuy tien"_s,
                         u"quang"_s,
                         u"mau-1234"_s};

const QStringList kMails{u"huong.nguyen"_s, u"lan.vo"_s, u"anh.tran1"_s, u"vy@"_s, u"mai.le99"_s};

// What is promised for the largest shop.
constexpr double kKeyMs = 16;
constexpr double kFrameMs = 33;
constexpr double kFirstOrderMs = 100;
constexpr double kMemoryMb = 150;
constexpr int kUnchangedMs = 1'000;  // an answer that is not there by then changes nothing
constexpr int kPatienceMs = 120'000; // other programs may run

void press(QWidget *widget, int key, const QString &text = {})
{
    for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(widget, &event);
    }
}

void click(QWidget *widget, QPoint at)
{
    for (const auto kind : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(kind, at, widget->mapToGlobal(at), Qt::LeftButton,
                          kind == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    }
}

/// The page of customers in the window, and what is measured on it.
class Customers final
{
public:
    Customers(ui::MainWindow &window, bench::WatchedApplication &application)
        : m_application(application), m_table(window.findChild<QTableView *>(u"customersTableView"_s)),
          m_search(window.pages().made(ui::PageId::Customers)->findChild<QLineEdit *>(u"searchLineEdit"_s)),
          m_watch(m_table->viewport())
    {
        const auto touched = [this] { m_watch.touched(); };
        const QAbstractItemModel *model = m_table->model();
        QObject::connect(model, &QAbstractItemModel::modelReset, &m_watch, touched);
        QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_watch, touched);
        QObject::connect(model, &QAbstractItemModel::dataChanged, &m_watch, touched);
        QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_watch, touched);
        QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_watch, touched);
    }

    void type(const QString &what, const QStringList &texts)
    {
        bench::Figures all;
        bench::Figures few;
        std::vector<std::pair<double, QString>> slowest;
        const double before = bench::processorMs();
        m_application.watch();
        for (const QString &text : texts) {
            for (qsizetype at = 0; at < text.size(); ++at) {
                if (text.at(at) == u' ') { // changes no answer
                    press(m_search, Qt::Key_Space, u" "_s);
                    bench::settle();
                    continue;
                }
                const double ms =
                    m_watch.msUntilPainted([&] { press(m_search, 0, text.mid(at, 1)); }, kUnchangedMs);
                if (ms < 0)
                    continue; // the answer is the same: nothing is painted
                all.add(ms);
                m_keys.add(ms);
                slowest.emplace_back(ms, text.left(at + 1));
                if (at < 2)
                    few.add(ms);
                bench::settle();
            }
            press(m_search, Qt::Key_Escape);
            bench::settle(100);
        }
        bench::say(u"key to painted answer: "_s + what, all.text());
        bench::say(u"key to painted answer: first two keys of "_s + what, few.text());
        std::sort(slowest.begin(), slowest.end(), std::greater());
        slowest.resize(std::min<std::size_t>(slowest.size(), 10));
        QStringList said;
        for (const auto &[ms, typed] : slowest)
            said.append(u"\"%1\" %2"_s.arg(typed).arg(ms, 0, 'f', 1));
        bench::say(u"slowest keys of "_s + what, said.join(u", "_s));
        bench::say(
            u"processor time for a key of "_s + what,
            u"%1 ms"_s.arg((bench::processorMs() - before) / static_cast<double>(all.count()), 0, 'f', 1));
        bench::say(u"main thread while typing "_s + what, m_application.longest());
    }

    void sayKeys() const { bench::sayWithin(u"p95 of all keys"_s, m_keys.at(0.95), kKeyMs, u"ms"_s); }

    void scroll()
    {
        bench::Figures frames;
        const auto frame = [&frames](const auto &move) {
            frames.add(bench::timed([&move] {
                move();
                QCoreApplication::processEvents();
            }));
        };
        const double before = bench::processorMs();
        m_application.watch();
        for (int i = 0; i < 200; ++i) {
            frame([this, i] {
                const QPointF at(20, 20);
                QWheelEvent event(at, m_table->viewport()->mapToGlobal(at), {}, {0, i < 150 ? -360 : 360},
                                  Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(m_table->viewport(), &event);
            });
        }
        bench::settle();
        bench::say(u"main thread while scrolling by wheel"_s, m_application.longest());

        m_application.watch();
        for (int i = 0; i < 200; ++i)
            frame([this, i] { press(m_table, i < 150 ? Qt::Key_PageDown : Qt::Key_PageUp); });
        bench::settle();
        bench::say(u"main thread while scrolling by PageDown"_s, m_application.longest());

        m_application.watch();
        QScrollBar *bar = m_table->verticalScrollBar();
        bar->setSliderDown(true);
        for (int i = 0; i <= 200; ++i)
            frame([bar, i] { bar->setSliderPosition(static_cast<int>(qint64(bar->maximum()) * i / 200)); });
        bar->setSliderDown(false);
        bench::settle();
        bar->setValue(0);
        bench::settle();
        bench::say(u"main thread while dragging from end to end"_s, m_application.longest());
        bench::say(u"frame while scrolling"_s, frames.text());
        bench::say(
            u"processor time for a frame while scrolling"_s,
            u"%1 ms"_s.arg((bench::processorMs() - before) / static_cast<double>(frames.count()), 0, 'f', 1));
        bench::sayWithin(u"longest frame while scrolling"_s, frames.at(1), kFrameMs, u"ms"_s);
    }

    /// Before anything else is sorted or filtered: what it needs is not in memory yet.
    void sortFirst(ui::CustomerListPane &list)
    {
        const double before = bench::processorMs();
        const double ms = m_watch.msUntilPainted([&list] {
            list.sortBy({app::CustomerSort::LastContact, true});
        });
        bench::settle(200);
        bench::say(u"processor time for the first order and all behind it"_s,
                   u"%1 ms"_s.arg(bench::processorMs() - before, 0, 'f', 1));
        bench::sayWithin(u"first order by last contact"_s, ms, kFirstOrderMs, u"ms"_s);
        list.sortBy({});
        bench::settle(100);
    }

    void sort()
    {
        QHeaderView *header = m_table->horizontalHeader();
        if (!header->sectionsClickable())
            return;
        bench::Figures first;
        bench::Figures again;
        m_application.watch();
        for (int round = 0; round < 3; ++round) {
            for (int column = 0; column < header->count(); ++column) {
                if (header->isSectionHidden(column))
                    continue;
                const QPoint at(header->sectionViewportPosition(column) + 8, header->height() / 2);
                for (int direction = 0; direction < 2; ++direction) {
                    m_watch.touched();
                    const auto before = header->sortIndicatorSection() * 2 + header->sortIndicatorOrder();
                    const double ms = m_watch.msUntilPainted([&] { click(header->viewport(), at); });
                    if (before != header->sortIndicatorSection() * 2 + header->sortIndicatorOrder())
                        (round == 0 ? first : again).add(ms);
                    bench::settle(100);
                }
            }
        }
        click(header->viewport(), {header->sectionViewportPosition(0) + 8, header->height() / 2});
        bench::settle(100);
        bench::say(u"click to painted order: first time"_s, first.text());
        bench::say(u"click to painted order: again"_s, again.text());
        bench::say(u"main thread while sorting"_s, m_application.longest());
    }

    void filter(const QWidget *page)
    {
        bench::Figures figures;
        m_application.watch();
        for (int round = 0; round < 5; ++round) {
            for (auto *chip : page->findChildren<ui::FilterChip *>()) {
                if (!chip->isVisible() || chip->opensMenu() || (chip->isChecked() && !chip->isEnabled()))
                    continue;
                figures.add(m_watch.msUntilPainted([chip] { chip->click(); }));
                bench::settle(100);
                chip->click();
                bench::settle(100);
            }
        }
        if (figures.count() == 0)
            return;
        bench::say(u"chip to painted answer"_s, figures.text());
        bench::say(u"main thread while filtering"_s, m_application.longest());
    }

private:
    bench::WatchedApplication &m_application;
    QTableView *m_table;
    QLineEdit *m_search;
    bench::PaintWatch m_watch;
    bench::Figures m_keys;
};

void sayMemory(const QString &when)
{
    const bench::Memory memory = bench::memoryMb();
    bench::say(u"memory "_s + when,
               u"%1 MB, %2 MB by shares"_s.arg(memory.resident, 0, 'f', 0).arg(memory.shared, 0, 'f', 0));
}

QList<ui::PageId> pagesOf(const ui::MainWindow &window)
{
    QList<ui::PageId> ids;
    for (int i = 0; i < ui::kPageCount; ++i) {
        if (window.pages().has(static_cast<ui::PageId>(i)))
            ids.append(static_cast<ui::PageId>(i));
    }
    return ids;
}

void switchPages(ui::MainWindow &window, bench::WatchedApplication &application)
{
    bench::Figures first;
    bench::Figures again;
    const QList<ui::PageId> ids = pagesOf(window);
    application.watch();
    for (int round = 0; round < 12; ++round) {
        for (const ui::PageId id : ids) {
            const bool made = window.pages().made(id) != nullptr;
            const double ms = bench::timed([&] {
                window.openPage(id);
                QCoreApplication::sendPostedEvents();
                window.repaint(); // all of it, and now
            });
            (made ? again : first).add(ms);
            bench::settle();
        }
        if (round == 0)
            bench::say(u"main thread while pages are made"_s, application.longest());
        if (round == 0)
            application.watch();
    }
    if (first.count() > 0)
        bench::say(u"page made and painted"_s, first.text());
    bench::say(u"page switched and painted (%1 pages)"_s.arg(ids.size()), again.text());
    bench::say(u"main thread while switching pages"_s, application.longest());
}

QStringList phoneTails(const QString &path)
{
    const auto session = db::Session::open({path});
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().detail));
    const auto ids = (*session)->customers().idsByName(8);
    const auto rows = (*session)->customers().rows(QList<db::CustomerId>(ids->begin(), ids->end()));
    QStringList tails;
    for (const db::CustomerRow &row : rows.value())
        tails.append(row.phone.right(6));
    return tails;
}

} // namespace

int main(int argc, char **argv)
{
    db::keepLargeBlocksApart();
    bench::WatchedApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption db(u"db"_s, u"The shop to look at."_s, u"FILE"_s);
    const QCommandLineOption import(
        u"import"_s, u"Also import so many made-up customers and take them back; the shop is written to."_s,
        u"ROWS"_s);
    parser.addOption(db);
    parser.addOption(import);
    parser.process(application);
    if (!parser.isSet(db))
        parser.showHelp(2);

    const QStringList tails = phoneTails(parser.value(db));
    const QTimeZone zone("Asia/Ho_Chi_Minh");
    app::Desk desk({parser.value(db)},
                   app::Clock::fixedAt(QDateTime(QDate(2026, 11, 21), QTime(19, 5), zone)));
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
    ui::Theme theme;
    ui::Translator translator;
    ui::MainWindow window(theme, translator, settings);
    ui::addPages(window, desk, translator);
    window.start(ui::PageId::Customers);
    window.setWindowState(Qt::WindowNoState);
    window.resize(1280, 800);
    application.watch();
    window.show();
    const auto *table = window.findChild<QTableView *>(u"customersTableView"_s);
    QElapsedTimer timer;
    timer.start();
    while (table->model()->rowCount() == 0 && timer.elapsed() < kPatienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    bench::say(u"first customers after show"_s, u"%1 ms"_s.arg(timer.elapsed()));
    while (table->model()->rowCount() < 201 && timer.elapsed() < kPatienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    bench::say(u"everybody (%1) after show"_s.arg(table->model()->rowCount()),
               u"%1 ms"_s.arg(timer.elapsed()));
    bench::settle(500);
    bench::say(u"main thread while the list comes"_s, application.longest());
    bench::sayWithin(u"memory with the list"_s, bench::memoryMb().resident, kMemoryMb, u"MB"_s);

    Customers customers(window, application);
    customers.type(u"names"_s, kNames);
    customers.type(u"phone tails"_s, tails);
    customers.type(u"e-mail starts"_s, kMails);
    customers.sayKeys();
    sayMemory(u"after typing"_s);
    customers.scroll();
    customers.sortFirst(*window.findChild<ui::CustomerListPane *>());
    sayMemory(u"after the first order"_s);
    customers.sort();
    customers.filter(window.pages().made(ui::PageId::Customers));
    bench::sayWithin(u"memory after every order and filter"_s, bench::memoryMb().resident, kMemoryMb,
                     u"MB"_s);
    switchPages(window, application);
    sayMemory(u"after every page"_s);
    bench::exportCharts(window, application);
    if (parser.isSet(import))
        bench::importList(window, application, parser.value(import).toInt());
    bench::say(u"peak memory"_s, u"%1 MB"_s.arg(bench::peakMemoryMb(), 0, 'f', 0));
    return 0;
}
