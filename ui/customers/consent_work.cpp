#include "ui/customers/consent_work.h"

#include "app/customers/consent_commands.h"
#include "ui/customers/consent_pane.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/profile_panel.h"
#include "ui/language/refusal_words.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"

namespace ui {

ConsentWork::ConsentWork(Doer &doer, CustomersPage &page, QObject *parent)
    : QObject(parent), m_doer(doer), m_page(page)
{
    const ConsentPane *pane = page.profile()->consents();
    connect(pane, &ConsentPane::recordAsked, this, &ConsentWork::record);
    connect(pane, &ConsentPane::optOutAsked, this,
            [this](const QString &channel) { optOut(m_page.profile()->shown(), channel); });
}

void ConsentWork::record(db::Consent consent)
{
    const auto &shown = m_page.profile()->profile();
    if (!shown)
        return;
    consent.customer = shown->customer.id;
    const QString told = (consent.granted ? tr("%1 agrees: %2", "a customer, a purpose")
                                          : tr("%1 refuses: %2", "a customer, a purpose"))
                             .arg(shown->customer.fullName, labelOf(consent.purpose));
    m_doer.run(this, app::RecordConsent{consent}, {.told = [told](db::ConsentId) { return told; }});
}

void ConsentWork::undo(db::ConsentId id, db::CustomerId customer)
{
    m_doer.run(
        this, app::VoidConsent{id, customer},
        {.told = [told = tr("Consent undone: it does not count")](const QList<db::MessageId> &skipped) {
            return refusal_words::withSkipped(told, skipped.size());
        }});
}

void ConsentWork::optOut(db::CustomerId id, const QString &channel)
{
    if (!id)
        return;
    const auto one = db::wordOf<db::Channel>(channel);
    const QString told = one ? tr("%1: no more messages by %2", "a customer, a channel")
                             : tr("%1: no more messages", "a customer");
    m_doer.run(this,
               app::OptOut{id, channel, tr("asked for no more messages", "where a refusal comes from"),
                           db::ConsentWay::InPerson},
               {.told = [told, one](const QString &name) {
                   return one ? told.arg(name, labelOf(*one)) : told.arg(name);
               }});
}

void ConsentWork::optOutChosen()
{
    if (!m_page.table()->hasGroup())
        optOut(m_page.chosen());
}

} // namespace ui
