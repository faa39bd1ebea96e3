#include "ui/customers/relation_work.h"

#include "app/customers/relation_commands.h"
#include "ui/customers/relation_question.h"
#include "ui/shell/doer.h"

namespace ui {

RelationWork::RelationWork(Doer &doer, const QWidget &page, QObject *parent)
    : QObject(parent), m_doer(doer), m_page(page)
{}

void RelationWork::askFor(db::CustomerId id, const QString &name)
{
    auto *question = new RelationQuestion(m_doer.desk(), id, name, m_page.window());
    connect(question, &RelationQuestion::answered, this, [this](const db::Relation &relation, bool logs) {
        m_doer.run(this, app::AddRelation{relation.customer, relation.other, relation.kind, logs},
                   {.told = [told = tr("Relation added")](const db::Relation &) { return told; }});
    });
    question->open();
}

void RelationWork::remove(const db::SeenRelation &seen)
{
    const db::Relation &relation = seen.relation;
    m_doer.run(this, app::RemoveRelation{relation.customer, relation.other, relation.kind},
               {.told = [told = tr("Relation removed")](const db::Relation &) { return told; }});
}

} // namespace ui
