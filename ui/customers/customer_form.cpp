#include "ui/customers/customer_form.h"

#include "app/customers/customer_profile.h"
#include "app/customers/typed_name.h"
#include "app/people/province.h"
#include "ui/customers/birthday_field.h"
#include "ui/customers/contact_rows.h"
#include "ui/customers/draft_words.h"
#include "ui/customers/message_room.h"
#include "ui/customers/personal_day_rows.h"
#include "ui/customers/tag_field.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/folded_completer.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using app::CustomerField;

namespace ui {

namespace {

constexpr std::array kFormPurposes{db::Purpose::Care, db::Purpose::Greeting, db::Purpose::Promotion};
const QStringList kHonorifics{u"anh"_s, u"chị"_s, u"em"_s, u"bạn"_s,  u"cô"_s, u"chú"_s, u"bác"_s,
                              u"ông"_s, u"bà"_s,  u"bé"_s, u"thầy"_s, u"Mr"_s, u"Ms"_s};

QComboBox *namedCombo(const QString &name)
{
    QComboBox *combo = makeComboBox(name, {});
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    return combo;
}

QLayout *sideBySide(QWidget *left, QWidget *right, int shareOfRight = 1)
{
    return rowOf(grid::medium(), {{left, 1, Qt::AlignTop}, {right, shareOfRight, Qt::AlignTop}});
}

} // namespace

CustomerForm::CustomerForm(app::Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_kind(namedCombo(u"customerKindComboBox"_s)),
      m_name(named(new QLineEdit, u"fullNameLineEdit"_s)),
      m_apart(makeButton(u"nameApartPushButton"_s, {}, ButtonKind::Quiet)),
      m_given(named(new QLineEdit, u"givenNameLineEdit"_s)), m_gender(namedCombo(u"genderComboBox"_s)),
      m_honorific(namedCombo(u"honorificComboBox"_s)), m_contacts(new ContactRows),
      m_channel(namedCombo(u"preferredChannelComboBox"_s)),
      m_hour(named(new QLineEdit, u"preferredHourLineEdit"_s)), m_birthday(new BirthdayField),
      m_days(new PersonalDayRows), m_stage(namedCombo(u"stageComboBox"_s)), m_tags(new TagField),
      m_address(named(new QLineEdit, u"addressLineEdit"_s)),
      m_province(named(new QLineEdit, u"provinceLineEdit"_s)),
      m_occupation(named(new QLineEdit, u"occupationLineEdit"_s)),
      m_note(named(new QPlainTextEdit, u"notePlainTextEdit"_s)),
      m_code(named(new QLineEdit, u"codeLineEdit"_s)), m_consents(new QWidget),
      m_source(named(new QLineEdit, u"consentSourceLineEdit"_s))
{
    m_kind->addItems({tr("Person", "kind of customer"), tr("Company", "kind of customer")});
    m_gender->addItems({tr("not known", "gender"), tr("Female"), tr("Male"), tr("Other", "gender")});
    m_honorific->addItem(QString());
    m_honorific->addItems(kHonorifics);
    for (const db::LifecycleStage stage : db::kLifecycleStages)
        m_stage->addItem(u"%1 · %2"_s.arg(labelOf(db::audienceOf(stage)), labelOf(stage)),
                         static_cast<int>(stage));
    m_channel->addItem(tr("Any channel", "that a customer prefers"));
    for (const db::Channel channel : db::kPreferableChannels)
        m_channel->addItem(labelOf(channel), static_cast<int>(channel));
    m_hour->setPlaceholderText(tr("Any hour, or 19:30"));
    m_source->setPlaceholderText(tr("Where they agreed: at the counter, by phone…"));
    m_source->setAccessibleName(tr("Where they agreed"));
    m_address->setPlaceholderText(tr("House number, street, ward", "of a street address"));
    m_province->setPlaceholderText(tr("Old names are understood"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 3 + grid::large());
    (new FoldedCompleter(m_province))->setWords(app::presentProvinces() + app::formerProvinces());
    m_apart->hide();
    build();
    connectAll();
}

void CustomerForm::build()
{
    QVBoxLayout *consents = columnOf(grid::px(6), {});
    for (const db::Purpose purpose : kFormPurposes) {
        m_purposes.append(new QCheckBox(labelOf(purpose)));
        consents->addWidget(m_purposes.last());
    }
    consents->addWidget(m_source);
    m_consents->setLayout(consents);
    const auto field = [this](CustomerField which, QWidget *editor, QWidget *keyboard = nullptr) {
        auto *made = new FormField(editor, keyboard);
        made->setLabel(words::field(which));
        return m_fields[which] = made;
    };
    auto *name = new QWidget;
    name->setLayout(columnOf(grid::tight(), {m_name, rowOf(0, {m_apart, BoxItem::rest()})}));
    setLayout(columnOf(
        grid::medium(),
        {field(CustomerField::Name, name, m_name),
         sideBySide(field(CustomerField::GivenName, m_given), field(CustomerField::Kind, m_kind)),
         sideBySide(field(CustomerField::Gender, m_gender), field(CustomerField::Honorific, m_honorific), 2),
         field(CustomerField::Contacts, m_contacts),
         sideBySide(field(CustomerField::PreferredChannel, m_channel),
                    field(CustomerField::PreferredHour, m_hour)),
         field(CustomerField::Birthday, m_birthday, m_birthday->field()),
         field(CustomerField::PersonalDays, m_days, m_days->keyboardAt(-1)),
         field(CustomerField::Stage, m_stage), field(CustomerField::Tags, m_tags, m_tags->field()),
         field(CustomerField::Address, m_address), field(CustomerField::Province, m_province),
         field(CustomerField::Occupation, m_occupation), field(CustomerField::Note, m_note),
         field(CustomerField::Code, m_code), field(CustomerField::Consents, m_consents, m_purposes.first()),
         BoxItem::rest()},
        {grid::large(), grid::tight(), grid::large(), grid::large()}));
    for (const CustomerField which : {CustomerField::Name, CustomerField::Honorific, CustomerField::Birthday,
                                      CustomerField::Stage, CustomerField::Province})
        keepRoomFor(*m_fields.value(which)->findChild<ToneLabel *>(u"fieldMessageLabel"_s));
}

void CustomerForm::connectAll()
{
    for (QLineEdit *edit : {m_name, m_given, m_hour, m_address, m_province, m_occupation, m_code, m_source})
        connect(edit, &QLineEdit::textChanged, this, &CustomerForm::changed);
    // First, so that who hears of the change finds the kind that goes with it.
    connect(m_name, &QLineEdit::textEdited, this, &CustomerForm::followTheName);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_kindChosen = true;
        emit changed();
    });
    connect(m_apart, &QPushButton::clicked, this, [this] {
        const app::CustomerDraft typed = draft();
        if (const auto apart = app::nameApart(typed))
            setDraft(app::withNameApart(typed, *apart));
        m_name->setFocus(Qt::OtherFocusReason);
    });
    for (QComboBox *combo : {m_kind, m_gender, m_honorific, m_channel, m_stage})
        connect(combo, &QComboBox::currentIndexChanged, this, &CustomerForm::changed);
    for (QCheckBox *box : std::as_const(m_purposes))
        connect(box, &QCheckBox::toggled, this, &CustomerForm::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &CustomerForm::changed);
    connect(m_contacts, &ContactRows::changed, this, &CustomerForm::changed);
    connect(m_contacts, &ContactRows::customerAsked, this, &CustomerForm::customerAsked);
    connect(m_birthday, &BirthdayField::changed, this, &CustomerForm::changed);
    connect(m_days, &PersonalDayRows::changed, this, &CustomerForm::changed);
    connect(m_tags, &TagField::changed, this, &CustomerForm::changed);
}

void CustomerForm::setStart(const app::EditorStart &start)
{
    m_start = start;
    m_tags->setKnown(start.tags);
    m_fields.value(CustomerField::Consents)->setVisible(!start.stored.id);
}

app::CustomerDraft CustomerForm::draft() const
{
    app::CustomerDraft draft;
    draft.kind = static_cast<db::CustomerKind>(m_kind->currentIndex());
    draft.fullName = m_name->text();
    draft.givenName = m_given->text();
    draft.code = m_code->text();
    if (m_gender->currentIndex() > 0)
        draft.gender = static_cast<db::Gender>(m_gender->currentIndex() - 1);
    if (m_honorific->currentIndex() > 0)
        draft.honorific = m_honorific->currentText();
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
    for (qsizetype i = 0; i < m_purposes.size(); ++i) {
        if (m_purposes.at(i)->isChecked())
            draft.consents.append({kFormPurposes.at(static_cast<std::size_t>(i)), u"all"_s});
    }
    draft.consentSource = m_source->text();
    return draft;
}

void CustomerForm::setDraft(const app::CustomerDraft &draft)
{
    QSignalBlocker quiet(this);
    m_kindChosen = m_start.stored.id || draft.kind != app::kindByName(draft.fullName);
    m_kind->setCurrentIndex(static_cast<int>(draft.kind));
    m_name->setText(draft.fullName);
    m_given->setText(draft.givenName);
    m_code->setText(draft.code);
    m_gender->setCurrentIndex(draft.gender ? static_cast<int>(*draft.gender) + 1 : 0);
    if (!draft.honorific.isEmpty() && m_honorific->findText(draft.honorific) < 1)
        m_honorific->addItem(draft.honorific);
    m_honorific->setCurrentIndex(draft.honorific.isEmpty() ? 0 : m_honorific->findText(draft.honorific));
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
    for (qsizetype i = 0; i < m_purposes.size(); ++i) {
        const db::Purpose purpose = kFormPurposes.at(static_cast<std::size_t>(i));
        m_purposes.at(i)->setChecked(
            std::ranges::count(draft.consents, purpose, &app::ConsentDraft::purpose) > 0);
    }
    m_source->setText(draft.consentSource);
    quiet.unblock();
    emit changed();
}

void CustomerForm::showReading(const app::DraftReading &reading)
{
    const app::CustomerDraft typed = draft();
    showNameHints(reading);
    showNameApart(typed);
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
    m_source->setVisible(!typed.consents.isEmpty());
    orderTabs();
}

void CustomerForm::showOwners(const QList<app::PossibleDuplicate> &owners)
{
    m_contacts->setOwners(owners);
}

void CustomerForm::orderTabs()
{
    // Rows and chips come and go; the keyboard goes as one reads.
    QList<QWidget *> stops{m_name, m_apart, m_given, m_kind, m_gender, m_honorific};
    stops += m_contacts->keyboardStops() + QList<QWidget *>{m_channel, m_hour};
    stops += m_birthday->keyboardStops();
    stops += m_days->keyboardStops() + QList<QWidget *>{m_stage};
    stops += m_tags->keyboardStops() + QList<QWidget *>{m_address, m_province, m_occupation, m_note, m_code};
    stops += QList<QWidget *>(m_purposes.cbegin(), m_purposes.cend()) + QList<QWidget *>{m_source};
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

void CustomerForm::showNameHints(const app::DraftReading &reading)
{
    const db::Customer &customer = reading.customer;
    m_given->setPlaceholderText(m_given->text().isEmpty() ? customer.givenName : QString());
    const bool person = customer.kind == db::CustomerKind::Person;
    m_fields.value(CustomerField::Kind)
        ->setHint(person || m_kindChosen ? QString() : tr("A company, by its name", "kind of customer"));
    m_fields.value(CustomerField::Gender)->setVisible(person);
    const QString honorific = app::honorificFor(customer, m_clock.today(), m_start.language, m_start.region);
    m_honorific->setItemText(
        0, honorific.isEmpty() || m_honorific->currentIndex() > 0
               ? tr("Automatic", "how one addresses a customer: by age and gender")
               : tr("Automatic (%1)", "how one addresses a customer: by age and gender").arg(honorific));
    const QString called = customer.givenName;
    m_fields.value(CustomerField::Honorific)
        ->setHint(
            called.isEmpty() ? QString()
            : person && !honorific.isEmpty()
                ? tr("Addressed as %1 %2", "honorific and given name").arg(honorific, called)
                : tr("Addressed as %1", "how a customer is addressed").arg(person ? called : honorific));
}

void CustomerForm::followTheName()
{
    if (!m_kindChosen)
        m_kind->setCurrentIndex(static_cast<int>(app::kindByName(m_name->text())));
}

void CustomerForm::showNameApart(const app::CustomerDraft &typed)
{
    const auto apart = app::nameApart(typed);
    m_apart->setVisible(apart.has_value());
    if (!apart)
        return;
    const QString text = words::nameApart(*apart);
    m_apart->setText(fontMetrics().elidedText(QString(text).replace(u'&', u"&&"_s), Qt::ElideRight,
                                              std::max(m_name->width() - grid::px(24), grid::px(240))));
    m_apart->setToolTip(plainTip(text));
    m_apart->setAccessibleName(text);
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
                                                               : m_fields.value(which)->keyboard();
    if (which == CustomerField::Consents)
        keyboard = m_source->isVisible() ? static_cast<QWidget *>(m_source) : m_purposes.first();
    keyboard->setFocus(Qt::OtherFocusReason);
}

QWidget *CustomerForm::part(CustomerField which, qsizetype row) const
{
    return which == CustomerField::Contacts       ? m_contacts->boxAt(row)
           : which == CustomerField::PersonalDays ? m_days->boxAt(row)
                                                  : m_fields.value(which);
}

} // namespace ui
