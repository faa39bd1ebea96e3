#include "ui/customers/contact_log.h"

#include "app/customers/customer_saving.h"
#include "app/customers/log_line.h"
#include "ui/contacts/contact_work.h"
#include "ui/contacts/log_field.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/profile_panel.h"
#include "ui/language/explain.h"
#include "ui/shell/doer.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/notification_bar.h"

#include <QLineEdit>

namespace ui {

ContactLog::ContactLog(Doer &doer, DraftKeeper &keeper, CustomersPage &page)
    : QObject(&page), m_doer(doer), m_keeper(keeper), m_page(page), m_contacts(new ContactWork(doer, this))
{
    const ProfilePanel *profile = page.profile();
    connect(profile->log(), &LogField::edited, this, [this](const QString &text) {
        if (const db::CustomerId id = m_page.profile()->shown())
            m_keeper.keep(app::logDraftKeyOf(id), text);
    });
    connect(profile->log(), &LogField::entered, this, &ContactLog::record);
    connect(profile, &ProfilePanel::shownChanged, this, &ContactLog::showDraft);
}

void ContactLog::takeFocus()
{
    m_page.profile()->log()->field()->setFocus(Qt::ShortcutFocusReason);
}

void ContactLog::record(const app::LogLine &line, const QString &typed)
{
    const auto &shown = m_page.profile()->profile();
    if (!shown)
        return;
    const db::CustomerId id = shown->customer.id;
    const QString draft = app::logDraftKeyOf(id);
    m_keeper.drop(draft);
    m_contacts->record(line, {id, shown->customer.fullName, draft},
                       {.failed = [this, id, typed](const db::Error &) { // it stands in the field again
                           LogField *field = m_page.profile()->log();
                           if (m_page.profile()->shown() == id && field->text().isEmpty())
                               field->setText(typed);
                       }});
}

void ContactLog::showDraft()
{
    const db::CustomerId id = m_page.profile()->shown();
    if (!id || id == m_shown)
        return;
    m_shown = id;
    m_keeper.flush();
    m_page.profile()->log()->setText({});
    m_doer.desk().askInTurn(
        this, app::asking(&app::loadLogDraft, id), [this, id](const db::Result<QString> &draft) {
            LogField *field = m_page.profile()->log();
            if (!draft)
                m_doer.bar().show({Notice::Kind::Danger, explain(draft.error(), m_doer.desk().path())});
            else if (m_page.profile()->shown() == id && field->text().isEmpty())
                field->setText(*draft);
        });
}

} // namespace ui
