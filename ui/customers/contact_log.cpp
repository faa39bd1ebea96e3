#include "ui/customers/contact_log.h"

#include "app/customers/contact_commands.h"
#include "app/customers/customer_saving.h"
#include "app/customers/log_line.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/log_field.h"
#include "ui/customers/profile_panel.h"
#include "ui/language/explain.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/notification_bar.h"

#include <QLineEdit>
#include <QLocale>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace ui {

ContactLog::ContactLog(Doer &doer, DraftKeeper &keeper, CustomersPage &page)
    : QObject(&page), m_doer(doer), m_keeper(keeper), m_page(page)
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

void ContactLog::offerNextStage(db::CustomerId id, const QString &name, const QString &told)
{
    const auto offer = [this, id, name, told](const db::Result<bool> &prospect) {
        if (!prospect.value_or(false)) // gone meanwhile, or moved already: there is nothing to offer
            return;
        m_doer.bar().show(
            {Notice::Kind::Good,
             tr("%1. Move %2 to existing customers?", "what was recorded; a customer").arg(told, name),
             tr("Move"), [alive = QPointer<ContactLog>(this), id, name] {
                 if (alive)
                     emit alive->nextStageTaken(id, name);
             }});
    };
    // What the profile shows may be of before the last step.
    m_doer.desk().askInTurn(this, app::asking(&app::isProspect, id), offer);
}

void ContactLog::record(const app::LogLine &line, const QString &typed)
{
    const auto &shown = m_page.profile()->profile();
    if (!shown)
        return;
    const db::CustomerId id = shown->customer.id;
    const QString draft = app::logDraftKeyOf(id);
    const QString inShort = line.amount
                                ? u"%1 %2 ₫"_s.arg(labelOf(line.kind), QLocale().toString(*line.amount))
                                : labelOf(line.kind);
    const QString told =
        tr("Recorded for %1: %2", "a customer, a contact").arg(shown->customer.fullName, inShort);
    const bool buys = line.kind == db::InteractionKind::Purchase;
    m_keeper.drop(draft);
    m_doer.run(this, app::LogContact{app::interactionOf(line, id, m_doer.desk().clock()), draft},
               {.told = [told](db::InteractionId) { return told; },
                .then =
                    [this, id, told, buys, name = shown->customer.fullName](db::InteractionId) {
                        if (buys)
                            offerNextStage(id, name, told);
                    },
                .failed = [this, id, typed](const db::Error &) { // it stands in the field again
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
