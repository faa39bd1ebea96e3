#include "ui/greetings/rules_view.h"

#include "app/greetings/rule_checks.h"
#include "app/greetings/rule_commands.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/rule_list_model.h"
#include "ui/greetings/switch_delegate.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/search_field.h"

#include <QAbstractTextDocumentLayout>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

int switchSide()
{
    return grid::px(14);
}

int textWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    // The scroll bar may come with the rows: leave its room from the start, or the last line is cut.
    const int width =
        view ? view->width() - view->verticalScrollBar()->sizeHint().width() - 2 : option.rect.width();
    return qMax(grid::px(120),
                width - 2 * switchSide() - SwitchDelegate::switchSize().width() - grid::medium());
}

void lay(QTextDocument &document, const QModelIndex &index, int width)
{
    document.setDocumentMargin(0);
    document.setDefaultFont(fontOf(TextStyle::Body));
    document.setHtml(
        GreetingWords::rich(index.data(RuleListModel::SentenceRole).value<QList<SentencePiece>>()));
    document.setTextWidth(width);
}

/// Paints a sentence over as many lines as it needs, and the switch at its right.
class RuleDelegate final : public SwitchDelegate
{
public:
    using SwitchDelegate::SwitchDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(RuleListModel::HeadingRole).toBool())
            return paintHeading(*painter, option, index.data().toString());
        painter->save();
        const QPalette &palette = option.palette;
        const QRect rect = option.rect;
        paintUnder(*painter, option);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(rect.left(), rect.top(), grid::px(3), rect.height(),
                              colorOf(Role::Accent, palette));
        if (index.row() > 0)
            painter->fillRect(rect.left(), rect.top(), rect.width(), 1, colorOf(Role::Line, palette));
        const QString quiet = index.data(RuleListModel::QuietRole).toString();
        QTextDocument document;
        lay(document, index, textWidth(option));
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text,
                                 colorOf(isOn(index) ? Role::Text : Role::TextSecondary, palette));
        painter->translate(rect.left() + switchSide(), rect.top() + grid::px(11));
        document.documentLayout()->draw(painter, context);
        if (!quiet.isEmpty()) {
            painter->setFont(fontOf(TextStyle::Secondary));
            painter->setPen(colorOf(Role::Prospect, palette));
            painter->drawText(QRectF(0, document.size().height(), textWidth(option), grid::px(20)),
                              Qt::AlignLeft | Qt::AlignVCenter, quiet);
        }
        painter->resetTransform();
        painter->restore();
        paintSwitch(*painter, option, index);
        paintKeyboard(*painter, option);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(RuleListModel::HeadingRole).toBool())
            return {grid::px(120), grid::px(30)};
        QTextDocument document;
        lay(document, index, textWidth(option));
        const int quiet = index.data(RuleListModel::QuietRole).toString().isEmpty() ? 0 : grid::px(20);
        return {grid::px(120), qCeil(document.size().height()) + quiet + 2 * grid::px(11)};
    }

private:
    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &text)
    {
        painter.save();
        const QRect rect = option.rect;
        painter.fillRect(rect, colorOf(Role::Surface2, option.palette));
        painter.setFont(fontOf(TextStyle::SecondaryStrong));
        painter.setPen(colorOf(Role::TextSecondary, option.palette));
        painter.drawText(rect.adjusted(switchSide(), 0, -switchSide(), 0), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
        painter.restore();
    }

protected:
    QRect switchRect(const QRect &cell) const override
    {
        const QSize size = switchSize();
        return {
            QPoint(cell.right() - switchSide() - size.width() + 1, cell.center().y() - size.height() / 2 + 1),
            size};
    }
};

} // namespace

RulesView::RulesView(const RuleEditor::Needs &needs, QWidget *parent)
    : PaneSplitter(u"rulesSplitter"_s, parent), m_needs(needs), m_model(new RuleListModel(needs.setup, this)),
      m_search(named(new SearchField, u"rulesSearchLineEdit"_s)),
      m_list(named(new QListView, u"rulesListView"_s)), m_editor(new RuleEditor(needs)),
      m_right(new QStackedWidget), m_none(new EmptyState(u"greetings"_s))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RuleDelegate(m_list));
    letLinesReachTheEdge(*m_list);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setMinimumWidth(grid::px(280));
    m_search->setPlaceholderText(tr("Search rules"));
    m_search->setAccessibleName(tr("Search rules"));
    auto *card = new Card;
    card->setLayout(columnOf(
        0,
        {rowOf(0, {m_search}, {grid::medium(), grid::medium(), grid::medium(), grid::small()}), {m_list, 1}},
        {1, 1, 1, 1}));
    m_right->addWidget(m_editor);
    m_right->addWidget(m_none);
    setPanes({{card, 540, 220}, {m_right, 500, 260}});

    connect(m_search, &SearchField::searchChanged, this, [this](const QString &words) {
        m_model->setFilter(words);
        follow();
    });
    connect(m_search, &SearchField::goToList, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(addKey(this, QKeySequence::Find, tr("Search the rules")), &QShortcut::activated, m_search,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RulesView::showChosen);
    connect(m_list, &QListView::activated, m_editor, &RuleEditor::takeFocus);
    connect(m_model, &RuleListModel::toggled, this, [this](db::RuleId id, bool on) {
        if (const db::GreetingRule *rule = m_needs.setup.rule(id); on && rule && !app::hasTemplate(*rule)) {
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
        if (const QModelIndex near = m_model->nearestRule(m_list->currentIndex().row()); near.isValid())
            m_list->setCurrentIndex(near);
        showChosen();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_none, &EmptyState::started, this, [this] { begin(); });
    connect(m_editor, &RuleEditor::saved, this, [this](db::RuleId id) {
        m_wanted = id;
        follow();
    });
    connect(&m_needs.setup, &GreetingSetupLoader::changed, this, &RulesView::follow);
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
    if (m_wanted && m_needs.setup.rule(m_wanted) && !m_model->indexOf(m_wanted).isValid()) {
        m_search->clear(); // what was just saved is shown, whatever was looked for
        m_model->setFilter({});
    }
    QModelIndex next = m_model->indexOf(m_wanted ? m_wanted : shown);
    const bool found = m_wanted && next.isValid();
    if (found)
        m_wanted = {};
    if (found || !beginning) {
        if (!next.isValid())
            next = m_model->nearestRule(qMax(0, row));
        if (next.isValid())
            m_list->setCurrentIndex(next);
        showChosen();
    }
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

void RulesView::begin(const QString &occasionKey)
{
    db::GreetingRule rule;
    rule.occasionKey = occasionKey;
    rule.channels = {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email};
    rule.sendAt = m_needs.setup.content().hours.usual;
    m_list->selectionModel()->clear();
    m_editor->begin(rule, occasionKey.isEmpty() ? RuleEditor::Draft::Resume : RuleEditor::Draft::Ignore);
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
