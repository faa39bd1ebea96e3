#include "ui/greetings/rule_part_editor.h"

#include "app/greetings/occasion_kind.h"
#include "db/core/fold.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QActionGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Apply = std::function<void(const db::GreetingRule &)>;
using Shared = std::shared_ptr<db::GreetingRule>;

constexpr int kMostDaysAhead = 60;
constexpr int kOldest = 120;

/// Only speaks.
class Words final
{
    Q_DECLARE_TR_FUNCTIONS(ui::RulePartEditor)
};

/// A small frame under the phrase; gone with the next click beside it.
class Popup final : public QFrame
{
public:
    explicit Popup(const QString &title, QWidget *anchor) : QFrame(anchor, Qt::Popup), m_anchor(anchor)
    {
        setObjectName(u"rulePartPopup"_s);
        setAttribute(Qt::WA_DeleteOnClose);
        setAccessibleName(title);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(grid::medium(), grid::medium(), grid::medium(), grid::medium());
        column->setSpacing(grid::small());
        QLabel *head = makeLabel(TextStyle::SecondaryStrong, u"rulePartLabel"_s);
        head->setText(title);
        column->addWidget(head);
    }
    QVBoxLayout *column() const { return static_cast<QVBoxLayout *>(layout()); }
    void open(QWidget *first)
    {
        adjustSize();
        const QRect screen = m_anchor->screen()->availableGeometry();
        const QPoint under = m_anchor->mapToGlobal(QPoint(0, m_anchor->height() + grid::tight()));
        move(qBound(screen.left(), under.x(), qMax(screen.left(), screen.right() - width())),
             qBound(screen.top(), under.y(), qMax(screen.top(), screen.bottom() - height())));
        QFrame::show();
        first->setFocus(Qt::PopupFocusReason);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), colorOf(Role::Surface1, palette()));
        paint::box(painter, rect(), colorOf(Role::Surface1, palette()), colorOf(Role::Line, palette()), 0);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            close();
        else
            QFrame::keyPressEvent(event);
    }

private:
    QWidget *m_anchor;
};

QAction *choice(QMenu *menu, QActionGroup *group, const QString &text, bool chosen,
                const std::function<void()> &run)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    action->setActionGroup(group);
    QObject::connect(action, &QAction::triggered, menu, run);
    return action;
}

void open(QMenu *menu, QWidget *anchor)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + grid::tight())));
}

void chooseOccasion(const Shared &rule, const GreetingSetupLoader &book, QWidget *anchor, const Apply &apply)
{
    auto *menu = new QMenu(anchor);
    menu->setObjectName(u"rulePartMenu"_s);
    auto *group = new QActionGroup(menu);
    const QMap<app::OccasionGroup, QString> groups{
        {app::OccasionGroup::Personal, Words::tr("Each customer's own days")},
        {app::OccasionGroup::Own, Words::tr("The shop's own days")},
        {app::OccasionGroup::PublicHolidays, Words::tr("Public holidays")},
        {app::OccasionGroup::Lunar, Words::tr("Lunar days")},
        {app::OccasionGroup::FirstHalf, Words::tr("Other days, January to June")},
        {app::OccasionGroup::SecondHalf, Words::tr("Other days, July to December")},
        {app::OccasionGroup::Moving, Words::tr("Days that move")}};
    QMap<app::OccasionGroup, QList<db::Occasion>> sorted;
    for (const db::Occasion &occasion : book.content().occasions) {
        if ((occasion.enabled && app::isKept(occasion)) || occasion.key == rule->occasionKey)
            sorted[app::groupOf(occasion)].append(occasion);
    }
    for (auto one = sorted.begin(); one != sorted.end(); ++one) {
        QList<db::Occasion> &list = *one;
        std::stable_sort(list.begin(), list.end(), [](const db::Occasion &a, const db::Occasion &b) {
            return a.month != b.month ? a.month < b.month : a.day < b.day;
        });
        QMenu *sub = menu->addMenu(groups.value(one.key()));
        for (const db::Occasion &occasion : std::as_const(list)) {
            choice(sub, group, GreetingWords::occasion(occasion), occasion.key == rule->occasionKey,
                   [rule, apply, key = occasion.key] {
                       rule->occasionKey = key;
                       apply(*rule);
                   });
        }
    }
    open(menu, anchor);
}

void chooseAudience(const Shared &rule, QWidget *anchor, const Apply &apply)
{
    auto *menu = new QMenu(anchor);
    menu->setObjectName(u"rulePartMenu"_s);
    auto *group = new QActionGroup(menu);
    const QList<std::optional<db::Audience>> all{db::Audience::Existing, db::Audience::Prospect, {}};
    for (const auto &audience : all) {
        choice(menu, group, GreetingWords::audience(audience), rule->audience == audience,
               [rule, apply, audience] {
                   rule->audience = audience;
                   apply(*rule);
               });
    }
    open(menu, anchor);
}

void chooseTemplates(const Shared &rule, const GreetingSetupLoader &book, QWidget *anchor, const Apply &apply)
{
    auto *menu = new QMenu(anchor);
    menu->setObjectName(u"rulePartMenu"_s);
    for (const db::Audience audience : app::audiencesOf(*rule)) {
        for (const db::Channel channel : rule->channels) {
            const db::TemplateId present = rule->templateFor(audience, channel);
            QMenu *sub = menu->addMenu(
                Words::tr("%1, %2", "audience, channel").arg(labelOf(audience), labelOf(channel)));
            auto *group = new QActionGroup(sub);
            const auto set = [rule, apply, audience, channel](db::TemplateId id) {
                rule->words.removeIf([&](const db::GreetingRule::Words &one) {
                    return one.audience == audience && one.channel == channel;
                });
                if (id)
                    rule->words.append({audience, channel, id});
                apply(*rule);
            };
            bool listed = !present;
            for (const db::Template &text : app::templatesFor(book.content().templates, rule->occasionKey,
                                                              audience, channel, book.content().language)) {
                listed = listed || text.id == present;
                choice(sub, group, text.title, text.id == present, [set, id = text.id] { set(id); });
            }
            if (!listed)
                choice(sub, group, book.names().titleOf(present), true, [set, present] { set(present); });
            sub->addSeparator();
            choice(sub, group, Words::tr("No template: this way is not used"), !present, [set] { set({}); });
        }
    }
    if (menu->isEmpty())
        menu->addAction(Words::tr("Choose a channel first"))->setEnabled(false);
    open(menu, anchor);
}

void narrow(const Shared &rule, const GreetingSetupLoader &book, QWidget *anchor, const Apply &apply)
{
    auto *popup = new Popup(GreetingWords::nameOf(RulePart::Narrow), anchor);
    auto *form = new QFormLayout;
    form->setSpacing(grid::small());
    auto *gender = new QComboBox;
    gender->setObjectName(u"ruleGenderComboBox"_s);
    gender->addItem(Words::tr("Women and men"), QString());
    gender->addItem(Words::tr("Women"), db::keyOf(db::Gender::Female));
    gender->addItem(Words::tr("Men"), db::keyOf(db::Gender::Male));
    gender->setCurrentIndex(qMax(0, gender->findData(rule->gender ? db::keyOf(*rule->gender) : QString())));
    auto *tag = new QComboBox;
    tag->setObjectName(u"ruleTagComboBox"_s);
    tag->addItem(Words::tr("Any tag"), QString());
    QStringList tags = book.content().tags;
    if (!rule->tag.isEmpty() && !tags.contains(rule->tag))
        tags.append(rule->tag);
    for (const QString &name : tags)
        tag->addItem(name, name);
    tag->setCurrentIndex(qMax(0, tag->findData(rule->tag)));
    auto *work = new QLineEdit(QString(rule->occupation).replace(u'|', u", "_s));
    work->setObjectName(u"ruleOccupationLineEdit"_s);
    work->setPlaceholderText(Words::tr("such as: teacher, lecturer"));
    work->setMinimumWidth(grid::px(230));
    auto *age = new QSpinBox;
    age->setObjectName(u"ruleAgeSpinBox"_s);
    age->setRange(0, kOldest);
    age->setSpecialValueText(Words::tr("Any age"));
    age->setValue(rule->minAge.value_or(0));
    form->addRow(Words::tr("&Gender"), gender);
    form->addRow(Words::tr("&Tag"), tag);
    form->addRow(Words::tr("&Work"), work);
    form->addRow(Words::tr("From &age"), age);
    popup->column()->addLayout(form);
    QObject::connect(gender, &QComboBox::currentIndexChanged, popup, [=] {
        rule->gender = db::wordOf<db::Gender>(gender->currentData().toString());
        apply(*rule);
    });
    QObject::connect(tag, &QComboBox::currentIndexChanged, popup, [=] {
        rule->tag = tag->currentData().toString();
        apply(*rule);
    });
    QObject::connect(work, &QLineEdit::textChanged, popup, [=](const QString &text) {
        QStringList words;
        for (const QString &word : text.split(u',')) {
            const QString folded = db::fold(word.simplified());
            if (!folded.isEmpty() && !words.contains(folded))
                words.append(folded);
        }
        rule->occupation = words.join(u'|');
        apply(*rule);
    });
    QObject::connect(age, &QSpinBox::valueChanged, popup, [=](int years) {
        rule->minAge = years > 0 ? std::optional(years) : std::nullopt;
        apply(*rule);
    });
    popup->open(gender);
}

void orderChannels(const Shared &rule, QWidget *anchor, const Apply &apply)
{
    auto *popup = new Popup(GreetingWords::nameOf(RulePart::Channels), anchor);
    auto *list = new QListWidget;
    list->setObjectName(u"ruleChannelsListWidget"_s);
    list->setAccessibleName(Words::tr("Channels, tried from top to bottom"));
    QList<db::Channel> all = rule->channels;
    for (const db::Channel channel : {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email,
                                      db::Channel::Facebook, db::Channel::Phone}) {
        if (!all.contains(channel))
            all.append(channel);
    }
    for (const db::Channel channel : std::as_const(all)) {
        auto *item = new QListWidgetItem(labelOf(channel), list);
        item->setData(Qt::UserRole, db::keyOf(channel));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(rule->channels.contains(channel) ? Qt::Checked : Qt::Unchecked);
    }
    list->setFixedHeight(list->sizeHintForRow(0) * static_cast<int>(all.size()) + grid::small());
    list->setMinimumWidth(grid::px(210));
    const auto take = [=] {
        rule->channels.clear();
        for (int row = 0; row < list->count(); ++row) {
            const auto channel = db::wordOf<db::Channel>(list->item(row)->data(Qt::UserRole).toString());
            if (channel && list->item(row)->checkState() == Qt::Checked)
                rule->channels.append(*channel);
        }
        apply(*rule);
    };
    QObject::connect(list, &QListWidget::itemChanged, popup, take);
    auto *buttons = new QHBoxLayout;
    const auto mover = [=](const QString &text, int by) {
        auto *button = new QPushButton(text);
        QObject::connect(button, &QPushButton::clicked, popup, [=] {
            const int row = list->currentRow();
            if (row < 0 || row + by < 0 || row + by >= list->count())
                return;
            const QSignalBlocker quiet(list);
            QListWidgetItem *item = list->takeItem(row);
            list->insertItem(row + by, item);
            list->setCurrentRow(row + by);
            take();
        });
        buttons->addWidget(button);
    };
    mover(Words::tr("&Earlier", "moves a channel up"), -1);
    mover(Words::tr("&Later", "moves a channel down"), 1);
    popup->column()->addWidget(list);
    popup->column()->addLayout(buttons);
    list->setCurrentRow(0);
    popup->open(list);
}

void setHour(const Shared &rule, QWidget *anchor, const Apply &apply)
{
    auto *popup = new Popup(GreetingWords::nameOf(RulePart::Hour), anchor);
    auto *hour = new QTimeEdit(rule->sendAt);
    hour->setObjectName(u"ruleHourTimeEdit"_s);
    hour->setDisplayFormat(u"HH:mm"_s);
    hour->setAccessibleName(GreetingWords::nameOf(RulePart::Hour));
    QLabel *hint = makeLabel(TextStyle::Secondary, u"ruleHourHintLabel"_s);
    hint->setText(
        Words::tr("Golden hours: 19:00–21:00.\nThe law allows SMS 07:00–22:00, calls 08:00–17:00."));
    popup->column()->addWidget(hour);
    popup->column()->addWidget(hint);
    QObject::connect(hour, &QTimeEdit::timeChanged, popup, [=](QTime time) {
        rule->sendAt = QTime(time.hour(), time.minute());
        apply(*rule);
    });
    popup->open(hour);
    hour->setSelectedSection(QDateTimeEdit::HourSection); // what is typed replaces it
}

void setAhead(const Shared &rule, QWidget *anchor, const Apply &apply)
{
    auto *popup = new Popup(GreetingWords::nameOf(RulePart::Ahead), anchor);
    auto *days = new QSpinBox;
    days->setObjectName(u"ruleAheadSpinBox"_s);
    days->setRange(0, kMostDaysAhead);
    days->setValue(rule->daysAhead);
    days->setSpecialValueText(Words::tr("On the day"));
    days->setSuffix(Words::tr(" days ahead"));
    days->setAccessibleName(GreetingWords::nameOf(RulePart::Ahead));
    days->setMinimumWidth(grid::px(180));
    popup->column()->addWidget(days);
    QObject::connect(days, &QSpinBox::valueChanged, popup, [=](int ahead) {
        rule->daysAhead = ahead;
        apply(*rule);
    });
    popup->open(days);
}

} // namespace

void editRulePart(RulePart part, const db::GreetingRule &rule, const GreetingSetupLoader &book,
                  QWidget *anchor, const Apply &apply)
{
    const auto shared = std::make_shared<db::GreetingRule>(rule);
    switch (part) {
    case RulePart::Occasion:
        return chooseOccasion(shared, book, anchor, apply);
    case RulePart::Audience:
        return chooseAudience(shared, anchor, apply);
    case RulePart::Narrow:
        return narrow(shared, book, anchor, apply);
    case RulePart::Templates:
        return chooseTemplates(shared, book, anchor, apply);
    case RulePart::Channels:
        return orderChannels(shared, anchor, apply);
    case RulePart::Hour:
        return setHour(shared, anchor, apply);
    case RulePart::Ahead:
        return setAhead(shared, anchor, apply);
    }
}

} // namespace ui
