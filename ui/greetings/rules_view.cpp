#include "ui/greetings/rules_view.h"

#include "app/greetings/rule_checks.h"
#include "app/greetings/rule_commands.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/rule_list.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"

#include <QListView>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

RulesView::RulesView(const RuleEditor::Needs &needs, QWidget *parent)
    : QSplitter(parent), m_needs(needs), m_model(new RuleListModel(needs.book, this)), m_list(new QListView),
      m_editor(new RuleEditor(needs)), m_right(new QStackedWidget), m_none(new EmptyState(u"greetings"_s))
{
    m_list->setObjectName(u"rulesListView"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RuleDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setMinimumWidth(grid::px(280));
    auto *card = new Card;
    card->hold(m_list);
    m_right->addWidget(m_editor);
    m_right->addWidget(m_none);
    setObjectName(u"rulesSplitter"_s);
    setPanes(*this, card, 540, m_right, 500);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RulesView::showChosen);
    connect(m_list, &QListView::activated, m_editor, &RuleEditor::takeFocus);
    connect(m_model, &RuleListModel::toggled, this, [this](db::RuleId id, bool on) {
        if (const db::GreetingRule *rule = m_needs.book.rule(id); on && rule && !app::hasTemplate(*rule)) {
            const QString told = tr("This rule has no template yet. Choose one, then switch it on.");
            m_needs.doer.bar().show({Notice::Kind::Info, told, {}, {}});
            return choose(id);
        }
        m_needs.doer.run(this, app::SwitchRule{id, on},
                         {.told = [on](const auto &) { return on ? tr("Rule is on") : tr("Rule is off"); }});
    });
    connect(m_editor, &RuleEditor::duplicateAsked, this, [this](const db::GreetingRule &rule) {
        m_list->selectionModel()->clear();
        m_editor->begin(rule, RuleEditor::Draft::Ignore);
        m_right->setCurrentWidget(m_editor);
        m_editor->takeFocus();
    });
    connect(m_editor, &RuleEditor::gone, this, [this] {
        m_right->setCurrentWidget(m_none);
        if (m_model->rowCount() > 0)
            m_list->setCurrentIndex(
                m_model->index(qBound(0, m_list->currentIndex().row(), m_model->rowCount() - 1)));
        showChosen();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_none, &EmptyState::started, this, &RulesView::begin);
    connect(m_editor, &RuleEditor::saved, this, [this](db::RuleId id) {
        m_wanted = id;
        follow();
    });
    connect(&m_needs.book, &GreetingSetupLoader::changed, this, &RulesView::follow);
    m_list->setAccessibleName(tr("Rules. Space switches one on or off, Enter changes it."));
    m_none->setWords(tr("No rule yet"), tr("A rule says whom the shop greets on which day, and how."),
                     tr("New rule"));
    follow();
}

void RulesView::follow()
{
    const db::RuleId shown = m_model->idAt(m_list->currentIndex());
    const int row = m_list->currentIndex().row();
    m_model->refresh();
    const bool beginning = m_editor->isNew() && m_right->currentWidget() == m_editor;
    QModelIndex next = m_model->indexOf(m_wanted ? m_wanted : shown);
    if (m_wanted && next.isValid()) {
        m_wanted = {};
        m_list->setCurrentIndex(next);
        m_editor->edit(m_model->idAt(next));
        m_right->setCurrentWidget(m_editor);
        m_editor->refresh();
        return;
    }
    if (beginning) {
        m_editor->refresh();
        return;
    }
    if (!next.isValid() && m_model->rowCount() > 0)
        next = m_model->index(qBound(0, row, m_model->rowCount() - 1));
    if (next.isValid())
        m_list->setCurrentIndex(next);
    showChosen();
    m_editor->refresh();
}

void RulesView::showChosen()
{
    const db::RuleId id = m_model->idAt(m_list->currentIndex());
    if (!id) {
        if (!m_editor->isNew())
            m_right->setCurrentWidget(m_none);
        return;
    }
    m_editor->edit(id);
    m_right->setCurrentWidget(m_editor);
}

void RulesView::begin()
{
    db::GreetingRule rule;
    rule.occasionKey = u"birthday"_s;
    rule.channels = {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email};
    rule.sendAt = m_needs.book.content().hours.usual;
    m_list->selectionModel()->clear();
    m_editor->begin(rule, RuleEditor::Draft::Resume);
    m_right->setCurrentWidget(m_editor);
    m_editor->takeFocus();
}

void RulesView::choose(db::RuleId id)
{
    if (const QModelIndex index = m_model->indexOf(id); index.isValid())
        m_list->setCurrentIndex(index);
}

QVariantMap RulesView::place() const
{
    return {{u"new"_s, m_editor->isNew()}, {u"rule"_s, m_editor->editing().value}};
}

void RulesView::restorePlace(const QVariantMap &place)
{
    if (place.value(u"new"_s).toBool())
        begin();
    else
        choose(db::RuleId{place.value(u"rule"_s).toLongLong()});
}

void RulesView::takeFocus()
{
    if (m_model->rowCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_none->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
