#include "ui/greetings/rule_part_editor.h"

#include "app/greetings/occasion_kind.h"
#include "db/core/fold.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/rule_sentence.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/popup_frame.h"
#include "ui/widgets/time_field.h"
#include "ui/widgets/tone_label.h"

#include <QActionGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMostDaysAhead = 60;
constexpr int kOldest = 120;

/// Only speaks.
class Words final
{
    Q_DECLARE_TR_FUNCTIONS(ui::RulePartEditor)
};

/// One part of a rule while it is changed; what its menu or field hold of it they share.
struct Change
{
    RulePart part;
    db::GreetingRule rule;
    const GreetingSetupLoader &book;
    RuleSentence &sentence;
    std::function<void(const db::GreetingRule &)> apply;

    template <class Field, class Value> void set(Field db::GreetingRule::*field, const Value &value)
    {
        rule.*field = value;
        apply(rule);
    }
    QPoint place() const { return sentence.mapToGlobal(sentence.under(part) + QPoint(0, grid::tight())); }
};
using Shared = std::shared_ptr<Change>;

/// A small frame under the words.
class Popup final : public PopupFrame
{
public:
    explicit Popup(const Change &change) : PopupFrame(&change.sentence), m_place(change.place())
    {
        setObjectName(u"rulePartPopup"_s);
        setAttribute(Qt::WA_DeleteOnClose);
        setAccessibleName(GreetingWords::nameOf(change.part));
        const int margin = grid::medium();
        setLayout(columnOf(grid::small(),
                           {makeText(TextStyle::SecondaryStrong, u"rulePartLabel"_s, accessibleName())},
                           {margin, margin, margin, margin}));
    }
    /// Its first field, without a label beside it: it is called what the popup is.
    template <class Field> Field *add(Field *field, const QString &name)
    {
        field->setAccessibleName(accessibleName());
        layout()->addWidget(field);
        return named(field, name);
    }
    QVBoxLayout *column() const { return static_cast<QVBoxLayout *>(layout()); }
    void open(QWidget *first)
    {
        adjustSize();
        const int line = fontMetrics().height();
        placeAt(parentWidget(), QRect(m_place - QPoint(0, line), QSize(1, line)));
        show();
        first->setFocus(Qt::PopupFocusReason);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const auto *typed = findChild<TypedField *>();
        const bool isWrong = typed && !typed->problem().isEmpty();
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !isWrong)
            close();
        else
            PopupFrame::keyPressEvent(event);
    }

private:
    QPoint m_place;
};

/// A menu of things one of which is chosen.
class Choices final : public QMenu
{
public:
    explicit Choices(const Change &change) : QMenu(&change.sentence)
    {
        setObjectName(u"rulePartMenu"_s);
        setAttribute(Qt::WA_DeleteOnClose);
    }
    void add(QMenu *menu, QActionGroup *group, const QString &text, bool chosen, std::function<void()> run)
    {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, std::move(run));
    }
};

void chooseOccasion(const Shared &change)
{
    auto *menu = new Choices(*change);
    auto *group = new QActionGroup(menu);
    const QString present = change->rule.occasionKey;
    QMap<app::OccasionGroup, QList<db::Occasion>> sorted;
    for (const db::Occasion &occasion : change->book.content().occasions) {
        if ((occasion.enabled && app::isKept(occasion)) || occasion.key == present)
            sorted[app::groupOf(occasion)].append(occasion);
    }
    for (auto one = sorted.begin(); one != sorted.end(); ++one) {
        std::ranges::stable_sort(*one, {},
                                 [](const db::Occasion &day) { return std::pair(day.month, day.day); });
        QMenu *sub = menu->addMenu(GreetingWords::group(one.key()));
        for (const db::Occasion &occasion : std::as_const(*one)) {
            menu->add(sub, group, GreetingWords::occasion(occasion), occasion.key == present,
                      [change, key = occasion.key] { change->set(&db::GreetingRule::occasionKey, key); });
        }
    }
    menu->popup(change->place());
}

void chooseAudience(const Shared &change)
{
    auto *menu = new Choices(*change);
    auto *group = new QActionGroup(menu);
    for (const std::optional<db::Audience> audience :
         {std::optional(db::Audience::Existing), std::optional(db::Audience::Prospect), {}}) {
        menu->add(menu, group, GreetingWords::audience(audience), change->rule.audience == audience,
                  [change, audience] { change->set(&db::GreetingRule::audience, audience); });
    }
    menu->popup(change->place());
}

void chooseTemplates(const Shared &change)
{
    auto *menu = new Choices(*change);
    const app::GreetingSetup &known = change->book.content();
    for (const db::Audience audience : app::audiencesOf(change->rule)) {
        for (const db::Channel channel : std::as_const(change->rule.channels)) {
            const db::TemplateId present = change->rule.templateFor(audience, channel);
            QMenu *sub = menu->addMenu(
                Words::tr("%1, %2", "audience, channel").arg(labelOf(audience), labelOf(channel)));
            auto *group = new QActionGroup(sub);
            const auto offer = [&](const QString &title, db::TemplateId id) {
                menu->add(sub, group, title, id == present, [change, audience, channel, id] {
                    QList<db::GreetingRule::Words> words = change->rule.words;
                    words.removeIf([&](const db::GreetingRule::Words &one) {
                        return one.audience == audience && one.channel == channel;
                    });
                    if (id)
                        words.append({audience, channel, id});
                    change->set(&db::GreetingRule::words, words);
                });
            };
            bool listed = !present;
            for (const db::Template &text : app::templatesFor(known.templates, change->rule.occasionKey,
                                                              audience, channel, known.language)) {
                listed = listed || text.id == present;
                offer(text.title, text.id);
            }
            if (!listed)
                offer(change->book.names().titleOf(present), present);
            sub->addSeparator();
            offer(Words::tr("No template: this channel is not used"), {});
        }
    }
    if (menu->isEmpty())
        menu->addAction(Words::tr("Choose a channel first"))->setEnabled(false);
    menu->popup(change->place());
}

/// What is typed as "teacher, lecturer", as a rule keeps it.
QString occupationFrom(const QString &typed)
{
    QStringList words;
    QStringList folded;
    for (const QString &one : typed.split(u',')) {
        const QString word = one.simplified().normalized(QString::NormalizationForm_C);
        if (word.isEmpty() || folded.contains(db::fold(word)))
            continue;
        words.append(word);
        folded.append(db::fold(word));
    }
    return words.join(u'|');
}

void narrow(const Shared &change)
{
    auto *popup = new Popup(*change);
    auto *form = new QFormLayout;
    form->setSpacing(grid::small());
    auto *gender = named(new QComboBox, u"ruleGenderComboBox"_s);
    gender->addItem(Words::tr("Women and men"), QString());
    gender->addItem(Words::tr("Women"), db::keyOf(db::Gender::Female));
    gender->addItem(Words::tr("Men"), db::keyOf(db::Gender::Male));
    const db::GreetingRule &rule = change->rule;
    gender->setCurrentIndex(qMax(0, gender->findData(rule.gender ? db::keyOf(*rule.gender) : QString())));
    auto *tag = named(new QComboBox, u"ruleTagComboBox"_s);
    tag->addItem(Words::tr("Any tag"), QString());
    QStringList tags = change->book.content().tags;
    if (!rule.tag.isEmpty() && !tags.contains(rule.tag))
        tags.append(rule.tag);
    for (const QString &name : tags)
        tag->addItem(name, name);
    tag->setCurrentIndex(qMax(0, tag->findData(rule.tag)));
    auto *work =
        named(new QLineEdit(QString(rule.occupation).replace(u'|', u", "_s)), u"ruleOccupationLineEdit"_s);
    work->setPlaceholderText(Words::tr("such as: teacher, lecturer"));
    work->setMinimumWidth(grid::px(230));
    auto *age = named(new QSpinBox, u"ruleAgeSpinBox"_s);
    age->setRange(0, kOldest);
    age->setSpecialValueText(Words::tr("Any age"));
    age->setValue(rule.minAge.value_or(0));
    form->addRow(Words::tr("&Gender"), gender);
    form->addRow(Words::tr("&Tag"), tag);
    form->addRow(Words::tr("&Work"), work);
    form->addRow(Words::tr("From &age"), age);
    popup->column()->addLayout(form);
    QObject::connect(gender, &QComboBox::currentIndexChanged, popup, [=] {
        change->set(&db::GreetingRule::gender, db::wordOf<db::Gender>(gender->currentData().toString()));
    });
    QObject::connect(tag, &QComboBox::currentIndexChanged, popup,
                     [=] { change->set(&db::GreetingRule::tag, tag->currentData().toString()); });
    QObject::connect(work, &QLineEdit::textChanged, popup, [=](const QString &text) {
        change->set(&db::GreetingRule::occupation, occupationFrom(text));
    });
    QObject::connect(age, &QSpinBox::valueChanged, popup, [=](int years) {
        change->set(&db::GreetingRule::minAge, years > 0 ? std::optional(years) : std::nullopt);
    });
    popup->open(gender);
}

void orderChannels(const Shared &change)
{
    auto *popup = new Popup(*change);
    auto *list = popup->add(new QListWidget, u"ruleChannelsListWidget"_s);
    list->setAccessibleName(Words::tr("Channels, tried from top to bottom"));
    QList<db::Channel> all = change->rule.channels;
    for (const db::Channel channel : {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email,
                                      db::Channel::Facebook, db::Channel::Phone}) {
        if (!all.contains(channel))
            all.append(channel);
    }
    for (const db::Channel channel : std::as_const(all)) {
        auto *item = new QListWidgetItem(labelOf(channel), list);
        item->setData(Qt::UserRole, db::keyOf(channel));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(change->rule.channels.contains(channel) ? Qt::Checked : Qt::Unchecked);
    }
    list->setFixedHeight(list->sizeHintForRow(0) * static_cast<int>(all.size()) + grid::small());
    list->setMinimumWidth(grid::px(210));
    const auto take = [=] {
        QList<db::Channel> channels;
        for (int row = 0; row < list->count(); ++row) {
            const auto channel = db::wordOf<db::Channel>(list->item(row)->data(Qt::UserRole).toString());
            if (channel && list->item(row)->checkState() == Qt::Checked)
                channels.append(*channel);
        }
        change->set(&db::GreetingRule::channels, channels);
    };
    QObject::connect(list, &QListWidget::itemChanged, popup, take);
    const auto mover = [=](const QString &text, int by) {
        auto *button = new QPushButton(text);
        QObject::connect(button, &QPushButton::clicked, popup, [=] {
            const int row = list->currentRow();
            if (row < 0 || row + by < 0 || row + by >= list->count())
                return;
            const QSignalBlocker quiet(list);
            list->insertItem(row + by, list->takeItem(row));
            list->setCurrentRow(row + by);
            take();
        });
        return button;
    };
    popup->column()->addLayout(rowOf(grid::small(), {mover(Words::tr("&Earlier", "moves a channel up"), -1),
                                                     mover(Words::tr("&Later", "moves a channel down"), 1)}));
    list->setCurrentRow(0);
    popup->open(list);
}

void setHour(const Shared &change)
{
    auto *popup = new Popup(*change);
    auto *hour = popup->add(new TimeField(change->rule.sendAt), u"ruleHourTimeField"_s);
    auto *problem = new ToneLabel(u"ruleHourProblemLabel"_s);
    popup->column()->addWidget(problem);
    QObject::connect(hour, &TimeField::problemChanged, problem, [=](const QString &why) {
        problem->say(why, Role::Danger);
        popup->adjustSize();
    });
    popup->column()->addWidget(makeText(
        TextStyle::Secondary, u"ruleHourHintLabel"_s,
        Words::tr("Golden hours: 19:00–21:00.\nThe law allows SMS 07:00–22:00, calls 08:00–17:00.")));
    QObject::connect(hour, &TimeField::timeChanged, popup, [=](QTime time) {
        change->set(&db::GreetingRule::sendAt, QTime(time.hour(), time.minute()));
    });
    popup->open(hour);
}

void setAhead(const Shared &change)
{
    auto *popup = new Popup(*change);
    auto *days = popup->add(new QSpinBox, u"ruleAheadSpinBox"_s);
    days->setRange(0, kMostDaysAhead);
    days->setValue(change->rule.daysAhead);
    days->setSpecialValueText(Words::tr("On the day"));
    const QStringList around = Words::tr("%1 days ahead", "%1: the number is typed there").split(u"%1"_s);
    days->setPrefix(around.value(0));
    days->setSuffix(around.value(1));
    days->setMinimumWidth(grid::px(180));
    auto *untimely =
        makeWrappedLabel(TextStyle::Secondary, u"ruleAheadUntimelyLabel"_s,
                         Words::tr("Some words of this rule speak of today. The rule offers others."));
    popup->column()->addWidget(untimely);
    const auto warn = [=] {
        untimely->setVisible(!app::untimelyWords(change->rule, change->book.content().templates).isEmpty());
        popup->adjustSize();
    };
    warn();
    QObject::connect(days, &QSpinBox::valueChanged, popup, [=](int ahead) {
        change->set(&db::GreetingRule::daysAhead, ahead);
        warn();
    });
    popup->open(days);
}

} // namespace

void editRulePart(RulePart part, const db::GreetingRule &rule, const GreetingSetupLoader &book,
                  RuleSentence &sentence, const std::function<void(const db::GreetingRule &)> &apply)
{
    // In the order of RulePart.
    constexpr std::array kOpen{&chooseOccasion, &chooseAudience, &narrow,  &chooseTemplates,
                               &orderChannels,  &setHour,        &setAhead};
    kOpen.at(static_cast<std::size_t>(part))(
        std::make_shared<Change>(Change{part, rule, book, sentence, apply}));
}

} // namespace ui
