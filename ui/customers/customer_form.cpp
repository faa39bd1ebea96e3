#include "ui/customers/customer_form.h"

#include "app/customers/customer_profile.h"
#include "app/customers/typed_name.h"
#include "app/people/province.h"
#include "ui/customers/birthday_field.h"
#include "ui/customers/consent_boxes.h"
#include "ui/customers/contact_rows.h"
#include "ui/customers/draft_words.h"
#include "ui/customers/identity_fields.h"
#include "ui/customers/message_room.h"
#include "ui/customers/personal_day_rows.h"
#include "ui/customers/tag_field.h"
#include "ui/language/customer_words.h"
#include "ui/language/field_words.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/folded_completer.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::CustomerField;

namespace ui {

CustomerForm::CustomerForm(app::Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_identity(new IdentityFields(m_clock, this)),
      m_contacts(new ContactRows), m_channel(makeShortComboBox(u"preferredChannelComboBox"_s)),
      m_hour(named(new QLineEdit, u"preferredHourLineEdit"_s)), m_birthday(new BirthdayField),
      m_days(new PersonalDayRows), m_stage(makeShortComboBox(u"stageComboBox"_s)), m_tags(new TagField),
      m_address(named(new QLineEdit, u"addressLineEdit"_s)),
      m_province(named(new QLineEdit, u"provinceLineEdit"_s)),
      m_occupation(named(new QLineEdit, u"occupationLineEdit"_s)),
      m_note(named(new QPlainTextEdit, u"notePlainTextEdit"_s)),
      m_code(named(new QLineEdit, u"codeLineEdit"_s)), m_consents(new ConsentBoxes)
{
    for (const db::LifecycleStage stage : db::kLifecycleStages)
        m_stage->addItem(u"%1 · %2"_s.arg(labelOf(db::audienceOf(stage)), labelOf(stage)),
                         static_cast<int>(stage));
    m_channel->addItem(tr("Any channel", "that a customer prefers"));
    for (const db::Channel channel : db::kPreferableChannels)
        m_channel->addItem(labelOf(channel), static_cast<int>(channel));
    m_hour->setPlaceholderText(tr("Any hour, or 19:30"));
    m_address->setPlaceholderText(tr("House number, street, ward", "of a street address"));
    m_province->setPlaceholderText(tr("Old names are understood"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 3 + grid::large());
    (new FoldedCompleter(m_province))->setWords(app::presentProvinces() + app::formerProvinces());
    build();
    connectAll();
}

void CustomerForm::build()
{
    m_fields = m_identity->fields();
    const auto field = [this](CustomerField which, QWidget *editor, QWidget *keyboard = nullptr) {
        auto *made = new FormField(editor, keyboard);
        made->setLabel(words::field(which));
        return m_fields[which] = made;
    };
    setLayout(columnOf(
        grid::medium(),
        {m_fields.value(CustomerField::Name),
         sideBySide(m_fields.value(CustomerField::GivenName), m_fields.value(CustomerField::Kind)),
         sideBySide(m_fields.value(CustomerField::Gender), m_fields.value(CustomerField::Honorific), 2),
         field(CustomerField::Contacts, m_contacts), field(CustomerField::PreferredChannel, m_channel),
         field(CustomerField::PreferredHour, m_hour),
         field(CustomerField::Birthday, m_birthday, m_birthday->field()),
         field(CustomerField::PersonalDays, m_days, m_days->keyboardAt(-1)),
         field(CustomerField::Stage, m_stage), field(CustomerField::Tags, m_tags, m_tags->field()),
         field(CustomerField::Address, m_address), field(CustomerField::Province, m_province),
         field(CustomerField::Occupation, m_occupation), field(CustomerField::Note, m_note),
         field(CustomerField::Code, m_code),
         field(CustomerField::Consents, m_consents, m_consents->keyboard()), BoxItem::rest()},
        {grid::large(), grid::tight(), grid::large(), grid::large()}));
    for (const CustomerField which : {CustomerField::Name, CustomerField::Honorific, CustomerField::Birthday,
                                      CustomerField::Stage, CustomerField::Province})
        keepRoomFor(*m_fields.value(which)->findChild<ToneLabel *>(u"fieldMessageLabel"_s));
}

void CustomerForm::connectAll()
{
    connect(m_identity, &IdentityFields::changed, this, &CustomerForm::changed);
    connect(m_identity, &IdentityFields::apartAsked, this, &CustomerForm::moveNameApart);
    for (QLineEdit *edit : {m_hour, m_address, m_province, m_occupation, m_code})
        connect(edit, &QLineEdit::textChanged, this, &CustomerForm::changed);
    for (QComboBox *combo : {m_channel, m_stage})
        connect(combo, &QComboBox::currentIndexChanged, this, &CustomerForm::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &CustomerForm::changed);
    connect(m_contacts, &ContactRows::changed, this, &CustomerForm::changed);
    connect(m_contacts, &ContactRows::customerAsked, this, &CustomerForm::customerAsked);
    connect(m_birthday, &BirthdayField::changed, this, &CustomerForm::changed);
    connect(m_days, &PersonalDayRows::changed, this, &CustomerForm::changed);
    connect(m_tags, &TagField::changed, this, &CustomerForm::changed);
    connect(m_consents, &ConsentBoxes::changed, this, &CustomerForm::changed);
}

void CustomerForm::moveNameApart()
{
    const app::CustomerDraft typed = draft();
    if (const auto apart = app::nameApart(typed))
        setDraft(app::withNameApart(typed, *apart));
}

void CustomerForm::setStart(const app::EditorStart &start)
{
    m_start = start;
    m_identity->setStart(start);
    m_tags->setKnown(start.tags);
    m_fields.value(CustomerField::Consents)->setVisible(!start.stored.id);
}

app::CustomerDraft CustomerForm::draft() const
{
    app::CustomerDraft draft;
    m_identity->read(draft);
    draft.code = m_code->text();
    draft.contacts = m_contacts->contacts();
    if (m_channel->currentIndex() > 0)
        draft.preferredChannel = static_cast<db::Channel>(m_channel->currentData().toInt());
    draft.preferredHour = m_hour->text();
    draft.birthday = m_birthday->date();
    draft.personalDays = m_days->days();
    draft.address = m_address->text();
    draft.province = m_province->text();
    draft.occupation = m_occupation->text();
    draft.stage = static_cast<db::LifecycleStage>(m_stage->currentData().toInt());
    draft.tags = m_tags->tags();
    draft.note = m_note->toPlainText();
    draft.consents = m_consents->consents();
    draft.consentSource = m_consents->source();
    return draft;
}

void CustomerForm::setDraft(const app::CustomerDraft &draft)
{
    QSignalBlocker quiet(this);
    m_identity->show(draft);
    m_code->setText(draft.code);
    m_contacts->setContacts(draft.contacts);
    m_channel->setCurrentIndex(
        draft.preferredChannel ? m_channel->findData(static_cast<int>(*draft.preferredChannel)) : 0);
    m_hour->setText(draft.preferredHour);
    m_birthday->show(draft.birthday);
    m_days->setDays(draft.personalDays);
    m_address->setText(draft.address);
    m_province->setText(draft.province);
    m_occupation->setText(draft.occupation);
    m_stage->setCurrentIndex(m_stage->findData(static_cast<int>(draft.stage)));
    m_tags->setTags(draft.tags);
    m_note->setPlainText(draft.note);
    m_consents->show(draft.consents, draft.consentSource);
    quiet.unblock();
    emit changed();
}

void CustomerForm::showReading(const app::DraftReading &reading)
{
    const app::CustomerDraft typed = draft();
    m_identity->showReading(reading, typed);
    showBirthdayHint(reading);
    m_fields.value(CustomerField::Stage)->setHint(words::stageMeaning(typed.stage));
    for (const CustomerField which :
         {CustomerField::Name, CustomerField::PreferredHour, CustomerField::Birthday, CustomerField::Province,
          CustomerField::Consents}) {
        const auto found = std::ranges::find(reading.findings, which, &app::DraftFinding::field);
        FormField *field = m_fields.value(which);
        const bool said = found != reading.findings.cend();
        const QString text = said ? words::finding(*found, typed) : QString();
        field->setProblem(said && found->blocks ? text : QString());
        if (said && !found->blocks)
            field->setHint(text);
        else if (which != CustomerField::Birthday)
            field->setHint({});
    }
    m_contacts->setFindings(reading.findings, typed);
    m_days->setFindings(reading.findings, typed);
    orderTabs();
}

void CustomerForm::showOwners(const QList<app::PossibleDuplicate> &owners)
{
    m_contacts->setOwners(owners);
}

void CustomerForm::orderTabs()
{
    // Rows and chips come and go; the keyboard goes as one reads.
    QList<QWidget *> stops = m_identity->keyboardStops();
    stops += m_contacts->keyboardStops() + QList<QWidget *>{m_channel, m_hour};
    stops += m_birthday->keyboardStops();
    stops += m_days->keyboardStops() + QList<QWidget *>{m_stage};
    stops += m_tags->keyboardStops() + QList<QWidget *>{m_address, m_province, m_occupation, m_note, m_code};
    stops += m_consents->keyboardStops();
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

void CustomerForm::showBirthdayHint(const app::DraftReading &reading)
{
    const db::Birthday &birthday = reading.customer.birthday;
    QStringList hints;
    if (const QString other = app::inOtherCalendar(birthday); !other.isEmpty())
        hints.append(birthday.calendar == db::Calendar::Lunar
                         ? tr("= %1 solar", "a date of birth in the other calendar").arg(other)
                         : tr("= %1 lunar", "a date of birth in the other calendar").arg(other));
    const QDate next = app::nextBirthdayOf(birthday, m_clock.today(), m_start.birthdays);
    if (next.isValid())
        hints.append(tr("next %1", "the next birthday").arg(next.toString(u"dd/MM/yyyy"_s)));
    else if (birthday.approximate && birthday.hasDay())
        hints.append(tr("not greeted"));
    m_fields.value(CustomerField::Birthday)->setHint(hints.join(u" · "_s));
}

void CustomerForm::goTo(CustomerField which, qsizetype row)
{
    QWidget *keyboard = which == CustomerField::Contacts       ? m_contacts->fieldAt(row)
                        : which == CustomerField::PersonalDays ? m_days->keyboardAt(row)
                        : which == CustomerField::Consents     ? m_consents->keyboard()
                                                               : m_fields.value(which)->keyboard();
    keyboard->setFocus(Qt::OtherFocusReason);
}

QWidget *CustomerForm::part(CustomerField which, qsizetype row) const
{
    return which == CustomerField::Contacts       ? m_contacts->boxAt(row)
           : which == CustomerField::PersonalDays ? m_days->boxAt(row)
                                                  : m_fields.value(which);
}

} // namespace ui
