#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "app/rights/request_list.h"
#include "ui/language/translator.h"
#include "ui/rights/request_question.h"
#include "ui/rights/requests_dialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/loader.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/status_line.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kRequestsItem = u"requests"_s;

/// The way to the register of requests, and what is due, in the status line.
class RightsFrame final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(ui::RightsFrame)
public:
    RightsFrame(MainWindow &window, app::Desk &desk, Translator &translator)
        : QObject(&window), m_window(window), m_doer(desk, window.notifications(), window.undo()),
          m_due(desk, [this](const app::RequestsDue &due) {
              m_told = due;
              tell();
          })
    {
        window.actions().add({.id = u"requests.open"_s,
                              .text = [] { return tr("Requests about personal data"); },
                              .icon = u"clock"_s,
                              .run = [this] { open(); }});
        connect(&window.statusLine(), &StatusLine::clicked, this, [this](const QString &id) {
            if (id == kRequestsItem)
                open();
        });
        connect(&translator, &Translator::changed, this, &RightsFrame::tell);
        connect(&window.navigator(), &Navigator::dataRequestAsked, this, &RightsFrame::ask);
        connect(&m_due, &LoaderBase::failed, &m_doer, &Doer::showError);
        m_due.askAgainWhen([](const db::ChangeSet &changes) { return changes.requests; });
        QTimer::singleShot(0, this, [this, clock = desk.clock()] { // after the first page's
            m_due.ask(app::asking(&app::requestsDue, clock));
        });
    }

private:
    void open()
    {
        auto *dialog = new RequestsDialog(m_doer, &m_window);
        Navigator &navigator = m_window.navigator();
        connect(dialog, &RequestsDialog::customerChosen, &navigator, &Navigator::customerAsked);
        connect(dialog, &RequestsDialog::erasureAsked, &navigator, &Navigator::erasureAsked);
        connect(dialog, &RequestsDialog::personExportAsked, &navigator, &Navigator::personExportAsked);
        connect(&navigator, &Navigator::erased, dialog, &RequestsDialog::markCarriedOut);
        connect(&navigator, &Navigator::personExported, dialog, &RequestsDialog::markCarriedOut);
        dialog->open();
    }

    void ask(db::CustomerId id, const QString &name)
    {
        auto *question = new RequestQuestion(id, name, m_doer.desk().clock().today(), &m_window);
        connect(question, &RequestQuestion::answered, this, [this](const app::AddRequest &asked) {
            m_doer.run(this, asked, {.told = [](const db::DataRequest &request) {
                           return tr("Request of %1 recorded", "a person").arg(request.name);
                       }});
        });
        question->open();
    }

    void tell()
    {
        StatusLine &line = m_window.statusLine();
        const auto count = static_cast<int>(m_told.count);
        if (count == 0) {
            line.setItem(kRequestsItem, {});
            return;
        }
        if (m_told.by > m_doer.desk().clock().today())
            line.setItem(kRequestsItem, tr("%Ln data request(s) due by %1", "requests; a day", count)
                                            .arg(m_told.by.toString(u"dd/MM"_s)));
        else
            line.setItem(kRequestsItem, tr("%Ln data request(s) due", nullptr, count), Role::Prospect);
        line.makeClickable(kRequestsItem);
    }

    MainWindow &m_window;
    Doer m_doer;
    Loader<app::RequestsDue> m_due;
    app::RequestsDue m_told;
};

} // namespace

void addRights(MainWindow &window, app::Desk &desk, Translator &translator)
{
    new RightsFrame(window, desk, translator); // the window's child
}

} // namespace ui
