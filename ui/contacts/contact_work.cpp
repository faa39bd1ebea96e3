#include "ui/contacts/contact_work.h"

#include "app/customers/contact_commands.h"
#include "app/customers/log_line.h"
#include "ui/contacts/stage_step.h"
#include "ui/language/word_labels.h"
#include "ui/shell/notification_bar.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

ContactWork::ContactWork(Doer &doer, QObject *parent) : QObject(parent), m_doer(doer) {}

QString ContactWork::told(const app::LogLine &line, const QString &name)
{
    const QString inShort = line.amount
                                ? u"%1 %2 ₫"_s.arg(labelOf(line.kind), QLocale().toString(*line.amount))
                                : labelOf(line.kind);
    return tr("Recorded for %1: %2", "a customer, a contact").arg(name, inShort);
}

void ContactWork::record(const app::LogLine &line, const Whom &whom, Telling telling)
{
    const QString told = ContactWork::told(line, whom.name);
    telling.told = [told](db::InteractionId) { return told; };
    if (line.kind == db::InteractionKind::Purchase)
        telling.then = [this, whom, told, then = telling.then](db::InteractionId id) {
            if (then)
                then(id);
            offerNextStage(whom.id, whom.name, told);
        };
    m_doer.run(this, app::LogContact{app::interactionOf(line, whom.id, m_doer.desk().clock()), whom.draft},
               std::move(telling));
}

void ContactWork::move(db::CustomerId id, const QString &name)
{
    stepToStage(m_doer, this, id, name, db::LifecycleStage::Experience,
                [this](const QString &told) { emit moved(told); });
}

void ContactWork::offerNextStage(db::CustomerId id, const QString &name, const QString &told)
{
    const auto offer = [this, id, name, told](const db::Result<bool> &prospect) {
        if (!prospect.value_or(false)) // gone meanwhile, or moved already: there is nothing to offer
            return;
        const QString question =
            tr("%1. Move %2 to existing customers?", "what was recorded; a customer").arg(told, name);
        m_doer.bar().show(
            {Notice::Kind::Good, question, tr("Move"), [alive = QPointer<ContactWork>(this), id, name] {
                 if (alive)
                     alive->move(id, name);
             }});
        emit moveOffered(id, name, question);
    };
    // What is shown of the customer may be of before the last step.
    m_doer.desk().askInTurn(this, app::asking(&app::isProspect, id), offer);
}

} // namespace ui
