#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "ui/customers/campaign_work.h"
#include "ui/customers/customer_count.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_work.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/erase_dialog.h"
#include "ui/customers/person_exporter.h"
#include "ui/customers/profile_buttons.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/segment_work.h"
#include "ui/language/translator.h"
#include "ui/shell/actions.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/doer.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_header.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The ways and commands that lead to the page, whether or not it was ever shown.
class CustomersFrame final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(ui::CustomersFrame)
public:
    CustomersFrame(MainWindow &window, app::Desk &desk, PersonExporter &exporter)
        : QObject(&window), m_window(window), m_desk(desk), m_exporter(exporter)
    {}

    /// Asks first.
    void erase(db::CustomerId id)
    {
        if (!id || work->editor()->isOpen())
            return;
        auto *dialog = new EraseDialog(m_desk, m_window.notifications(), id, &m_window);
        connect(dialog, &EraseDialog::erased, &m_window.navigator(), &Navigator::erased);
        dialog->open();
    }

    void listen()
    {
        Navigator &navigator = m_window.navigator();
        connect(&navigator, &Navigator::newCustomerAsked, this, [this](const QString &name) {
            m_window.openPage(PageId::Customers);
            work->startNew(name);
        });
        connect(&navigator, &Navigator::customerAsked, this, [this](db::CustomerId id) {
            m_window.openPage(PageId::Customers);
            page->showCustomer(id);
        });
        connect(&navigator, &Navigator::erasureAsked, this, [this](db::CustomerId id) {
            m_window.openPage(PageId::Customers);
            page->showCustomer(id);
            erase(id);
        });
        connect(&navigator, &Navigator::personExportAsked, &m_exporter, &PersonExporter::chooseFile);
        connect(&m_exporter, &PersonExporter::written, &navigator, &Navigator::personExported);
        connect(&navigator, &Navigator::customersAsked, this, [this](const QString &title, const auto &ids) {
            m_window.openPage(PageId::Customers);
            page->showOnly(title, ids);
        });
        add(
            u"customer.new"_s, QT_TR_NOOP("Add a customer"), u"plus"_s, [this] { work->startNew({}); },
            QKeySequence::New);
        add(u"customer.edit"_s, QT_TR_NOOP("Edit the customer"), u"edit"_s, [this] { work->edit(); });
        add(u"customer.log"_s, QT_TR_NOOP("Log a contact"), u"plus"_s, [this] { work->log(); });
        add(u"customer.campaign"_s, QT_TR_NOOP("Campaign to the customers shown…"), u"outbox"_s,
            [this] { work->campaigns()->toShown(); });
        add(u"customer.export_shown"_s, QT_TR_NOOP("Export the customers shown…"), u"export"_s,
            [this] { page->exportShown(); });
        add(u"customer.export_person"_s, QT_TR_NOOP("Everything about the customer…"), u"export"_s,
            [this] { m_exporter.chooseFile(page->chosen()); });
        add(u"customer.delete"_s, QT_TR_NOOP("Delete the customer"), u"close"_s, [this] { work->remove(); });
        add(u"customer.erase"_s, QT_TR_NOOP("Erase the customer for good…"), u"alert"_s,
            [this] { erase(page->chosen()); });
    }

    /// The editor again, of whichever page there is by then.
    CustomerWork::GoOn goingOn()
    {
        return [this](db::CustomerId id, const std::optional<app::CustomerDraft> &draft) {
            m_window.openPage(PageId::Customers);
            work->editor()->start(id, {}, draft);
        };
    }

    bool wasMade = false;
    QPointer<CustomerWork> work;
    QPointer<CustomersPage> page;
    DesktopLinkOpener links;

private:
    void add(const QString &id, const char *text, const QString &icon, const std::function<void()> &run,
             const QKeySequence &keys = {})
    {
        m_window.actions().add({.id = id,
                                .text = [text] { return tr(text); },
                                .tip = {},
                                .icon = icon,
                                .shortcut = keys,
                                .run =
                                    [this, run] {
                                        m_window.openPage(PageId::Customers);
                                        run();
                                    }});
    }

    MainWindow &m_window;
    app::Desk &m_desk;
    PersonExporter &m_exporter;
};

/// A button with a menu of what brings customers in and out.
QPushButton *makeExchangeButton(const Actions &actions)
{
    auto *button = new QPushButton(Icons::icon(u"import"_s, Role::Text),
                                   QCoreApplication::translate("ui::CustomersFrame", "Import / export"));
    button->setObjectName(u"exchangePushButton"_s);
    auto *menu = new QMenu(button);
    const auto add = [&actions, menu](const QString &id) {
        if (QAction *action = actions.action(id))
            menu->addAction(action);
    };
    for (const QString &id : {u"import.open"_s, u"customer.export_shown"_s, u"export.customers"_s})
        add(id);
    menu->addSeparator();
    add(u"duplicates.open"_s);
    add(u"history.open"_s); // where an import is undone
    button->setMenu(menu);
    return button;
}

} // namespace

void addCustomers(MainWindow &window, app::Desk &desk, Translator &translator)
{
    auto *count = new CustomerCount(desk, window.statusLine(), &window);
    QObject::connect(&translator, &Translator::changed, count, &CustomerCount::retranslate);
    auto *doer = new Doer(desk, window.notifications(), window.undo(), &window);
    QObject::connect(count, &CustomerCount::failed, doer, &Doer::showError);
    auto *exporter =
        new PersonExporter(desk, window.notifications(), window.state(), window.dialogs(), &window,
                           [](const QUrl &link) { return QDesktopServices::openUrl(link); });
    auto *frame = new CustomersFrame(window, desk, *exporter);
    window.addPage(PageId::Customers, [&window, &desk, count, doer, frame, exporter] {
        auto *page = new CustomersPage(desk, *count, window.notifications(), window.state());
        const bool first = !std::exchange(frame->wasMade, true);
        frame->page = page;
        frame->work =
            new CustomerWork({*doer, window.undo(), frame->links, window.dialogs(), frame->goingOn()}, *page);
        new SegmentWork(*doer, *page->filters(), page);
        if (first)
            frame->work->resumeDraft();
        QObject::connect(frame->work, &CustomerWork::eraseAsked, frame, &CustomersFrame::erase);
        QObject::connect(frame->work, &CustomerWork::personExportAsked, exporter,
                         &PersonExporter::chooseFile);
        QObject::connect(frame->work, &CustomerWork::dataRequestAsked, &window.navigator(),
                         &Navigator::dataRequestAsked);
        QObject::connect(frame->work, &CustomerWork::mergeAsked, &window.navigator(), &Navigator::mergeAsked);
        page->header()->addFirst(makeExchangeButton(window.actions()));
        QObject::connect(page, &CustomersPage::importAsked, &window.navigator(), &Navigator::importAsked);
        QObject::connect(page, &CustomersPage::exportAsked, &window.navigator(), &Navigator::exportAsked);
        return page;
    });
    frame->listen();
}

} // namespace ui
