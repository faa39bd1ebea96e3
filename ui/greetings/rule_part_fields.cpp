#include "ui/greetings/rule_part_fields.h"

#include "app/core/nfc.h"
#include "app/greetings/rule_checks.h"
#include "db/core/fold.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/time_field.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMostDaysAhead = 60;
constexpr int kOldest = 120;

/// The segments to choose from, and none.
QComboBox *segmentChoice(const RulePartChange &change)
{
    auto *choice = named(new QComboBox, u"ruleSegmentComboBox"_s);
    const QList<app::SavedSegment> &segments = change.setup.content().segments;
    choice->addItem(segments.isEmpty() ? RulePartWords::tr("No segment is kept yet")
                                       : RulePartWords::tr("All customers", "no segment is chosen"),
                    qint64{0});
    choice->setEnabled(!segments.isEmpty());
    for (const app::SavedSegment &segment : segments) {
        if (segment.condition || change.rule.segment == segment.id)
            choice->addItem(segment.name, segment.id.value);
    }
    const qint64 kept = change.rule.segment.value_or(db::SegmentId()).value;
    choice->setCurrentIndex(qMax(0, choice->findData(kept)));
    return choice;
}

/// What is typed as "teacher, lecturer", as a rule keeps it.
QString occupationFrom(const QString &typed)
{
    QStringList words;
    QStringList folded;
    for (const QString &one : typed.split(u',')) {
        const QString word = app::nfc(one.simplified());
        if (word.isEmpty() || folded.contains(db::fold(word)))
            continue;
        words.append(word);
        folded.append(db::fold(word));
    }
    return words.join(u'|');
}

} // namespace

void narrowRule(const SharedChange &change)
{
    auto *popup = new RulePartPopup(*change);
    auto *form = new QFormLayout;
    form->setSpacing(grid::small());
    auto *gender = named(new QComboBox, u"ruleGenderComboBox"_s);
    gender->addItem(RulePartWords::tr("Women and men"), QString());
    gender->addItem(RulePartWords::tr("Women"), db::keyOf(db::Gender::Female));
    gender->addItem(RulePartWords::tr("Men"), db::keyOf(db::Gender::Male));
    const db::GreetingRule &rule = change->rule;
    gender->setCurrentIndex(qMax(0, gender->findData(rule.gender ? db::keyOf(*rule.gender) : QString())));
    auto *tag = named(new QComboBox, u"ruleTagComboBox"_s);
    tag->addItem(RulePartWords::tr("Any tag"), QString());
    QStringList tags = change->setup.content().tags;
    if (!rule.tag.isEmpty() && !tags.contains(rule.tag))
        tags.append(rule.tag);
    for (const QString &name : tags)
        tag->addItem(name, name);
    tag->setCurrentIndex(qMax(0, tag->findData(rule.tag)));
    auto *work =
        named(new QLineEdit(QString(rule.occupation).replace(u'|', u", "_s)), u"ruleOccupationLineEdit"_s);
    work->setPlaceholderText(RulePartWords::tr("such as: teacher, lecturer"));
    work->setMinimumWidth(grid::px(230));
    auto *age = named(new QSpinBox, u"ruleAgeSpinBox"_s);
    age->setRange(0, kOldest);
    age->setSpecialValueText(RulePartWords::tr("Any age"));
    age->setValue(rule.minAge.value_or(0));
    form->addRow(RulePartWords::tr("&Gender"), gender);
    form->addRow(RulePartWords::tr("&Tag"), tag);
    form->addRow(RulePartWords::tr("&Work"), work);
    QComboBox *segment = segmentChoice(*change);
    form->addRow(RulePartWords::tr("From &age"), age);
    form->addRow(RulePartWords::tr("&Segment"), segment);
    popup->column()->addLayout(form);
    popup->column()->addWidget(
        makeText(TextStyle::Secondary, u"ruleSegmentHintLabel"_s,
                 RulePartWords::tr("Segments are made above the list of customers.\nWho is in one is "
                                   "looked up on the day of sending.")));
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
    QObject::connect(segment, &QComboBox::currentIndexChanged, popup, [=] {
        const db::SegmentId id{segment->currentData().toLongLong()};
        change->set(&db::GreetingRule::segment, id ? std::optional(id) : std::nullopt);
    });
    popup->open(gender);
}

void orderRuleChannels(const SharedChange &change)
{
    auto *popup = new RulePartPopup(*change);
    auto *list = popup->add(new QListWidget, u"ruleChannelsListWidget"_s);
    list->setAccessibleName(RulePartWords::tr("Channels, tried from top to bottom"));
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
    popup->column()->addLayout(
        rowOf(grid::small(), {mover(RulePartWords::tr("&Earlier", "moves a channel up"), -1),
                              mover(RulePartWords::tr("&Later", "moves a channel down"), 1)}));
    list->setCurrentRow(0);
    popup->open(list);
}

void setRuleHour(const SharedChange &change)
{
    auto *popup = new RulePartPopup(*change);
    auto *hour = popup->add(new TimeField(change->rule.sendAt), u"ruleHourTimeField"_s);
    auto *problem = new ToneLabel(u"ruleHourProblemLabel"_s);
    popup->column()->addWidget(problem);
    QObject::connect(hour, &TimeField::problemChanged, problem, [=](const QString &why) {
        problem->say(why, Role::Danger);
        popup->adjustSize();
    });
    popup->column()->addWidget(makeText(
        TextStyle::Secondary, u"ruleHourHintLabel"_s,
        RulePartWords::tr("Golden hours: 19:00–21:00.\nThe law allows SMS 07:00–22:00, calls 08:00–17:00.")));
    QObject::connect(hour, &TimeField::timeChanged, popup, [=](QTime time) {
        change->set(&db::GreetingRule::sendAt, QTime(time.hour(), time.minute()));
    });
    popup->open(hour);
}

void setRuleDaysAhead(const SharedChange &change)
{
    auto *popup = new RulePartPopup(*change);
    auto *days = popup->add(new QSpinBox, u"ruleAheadSpinBox"_s);
    days->setRange(0, kMostDaysAhead);
    days->setValue(change->rule.daysAhead);
    days->setSpecialValueText(RulePartWords::tr("On the day"));
    const auto nameDays = [days](int ahead) {
        const QStringList around = RulePartWords::tr("%n days ahead", "the number is typed there", ahead)
                                       .split(QString::number(ahead));
        days->setPrefix(around.value(0));
        days->setSuffix(around.value(1));
    };
    nameDays(days->value());
    days->setMinimumWidth(grid::px(180));
    auto *untimely = makeWrappedLabel(
        TextStyle::Secondary, u"ruleAheadUntimelyLabel"_s,
        RulePartWords::tr("Some words of this rule speak of today. The rule offers others."));
    popup->column()->addWidget(untimely);
    const auto warn = [=] {
        untimely->setVisible(!app::untimelyWords(change->rule, change->setup.content().templates).isEmpty());
        popup->adjustSize();
    };
    warn();
    QObject::connect(days, &QSpinBox::valueChanged, popup, [=](int ahead) {
        nameDays(ahead);
        change->set(&db::GreetingRule::daysAhead, ahead);
        warn();
    });
    popup->open(days);
}

} // namespace ui
