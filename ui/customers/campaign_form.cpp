#include "ui/customers/campaign_form.h"

#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLongestCampaignName = 100;
/// Those by which messages go out.
constexpr std::array kCampaignChannels{db::Channel::Email, db::Channel::Sms, db::Channel::Zalo,
                                       db::Channel::Facebook, db::Channel::Phone};

/// In the morning; the day is tomorrow, so that nothing is late while one is still looking.
QTime usualCampaignHour()
{
    return {9, 0};
}

FormField *campaignField(QWidget *editor, const QString &label)
{
    auto *field = new FormField(editor);
    field->setLabel(label);
    return field;
}

} // namespace

CampaignForm::CampaignForm(const app::Clock &clock, QWidget *parent)
    : QWidget(parent), m_name(named(new QLineEdit, u"campaignNameLineEdit"_s)),
      m_text(makeShortComboBox(u"campaignTextComboBox"_s)),
      m_channel(makeShortComboBox(u"campaignChannelComboBox"_s)),
      m_day(named(new DateField(clock.today()), u"campaignDayDateField"_s)),
      m_hour(named(new TimeField(usualCampaignHour()), u"campaignHourTimeField"_s))
{
    m_name->setMaxLength(kLongestCampaignName);
    m_text->setPlaceholderText(tr("Choose a template"));
    m_day->setDate(clock.today().addDays(1));
    for (const db::Channel channel : kCampaignChannels)
        m_channel->addItem(labelOf(channel), keyOf(channel));
    build();
    connect(m_name, &QLineEdit::textChanged, this, &CampaignForm::nameChanged);
    connect(m_name, &QLineEdit::returnPressed, this, &CampaignForm::entered);
    connect(m_text, &QComboBox::currentIndexChanged, this, &CampaignForm::takeTemplate);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &CampaignForm::changed);
    connect(m_day, &DateField::dateChanged, this, &CampaignForm::changed);
    connect(m_hour, &TimeField::timeChanged, this, &CampaignForm::changed);
    for (const TypedField *typed : std::initializer_list<const TypedField *>{m_day, m_hour})
        connect(typed, &TypedField::problemChanged, this, &CampaignForm::changed);
    setFocusProxy(m_name);
}

void CampaignForm::build()
{
    FormField *name = campaignField(m_name, tr("Name of the campaign"));
    FormField *text = campaignField(m_text, tr("Template"));
    FormField *channel = campaignField(m_channel, tr("Channel"));
    FormField *day = campaignField(m_day, tr("Day"));
    FormField *hour = campaignField(m_hour, tr("Hour"));
    setLayout(columnOf(grid::small(), {name, text,
                                       rowOf(grid::medium(), {{channel, 2, Qt::AlignTop},
                                                              {day, 1, Qt::AlignTop},
                                                              {hour, 1, Qt::AlignTop}})}));
}

void CampaignForm::setTemplates(const QList<db::Template> &templates)
{
    {
        const QSignalBlocker quiet(m_text);
        m_templates = templates;
        m_text->clear();
        for (const db::Template &text : templates)
            m_text->addItem(tr("%1 · %2 · %3", "a template: title, audience, channel")
                                .arg(text.title, labelOf(text.audience), labelOf(text.channel)),
                            text.id.value);
        m_text->setCurrentIndex(-1); // which one goes out is the user's choice
    }
    takeTemplate();
}

void CampaignForm::takeTemplate()
{
    const int row = m_text->currentIndex();
    if (row >= 0) {
        const QSignalBlocker quiet(m_channel);
        m_channel->setCurrentIndex(
            std::max(0, m_channel->findData(keyOf(m_templates.at(row).channel)))); // it may be another
    }
    emit changed();
}

app::CampaignDraft CampaignForm::draft() const
{
    app::CampaignDraft draft;
    draft.name = m_name->text();
    draft.text = db::TemplateId{m_text->currentData().toLongLong()};
    draft.channel = db::wordOf<db::Channel>(m_channel->currentData().toString());
    draft.dueOn = m_day->date();
    draft.dueAt = m_hour->time();
    return draft;
}

QString CampaignForm::problem() const
{
    return m_day->problem().isEmpty() ? m_hour->problem() : m_day->problem();
}

} // namespace ui
