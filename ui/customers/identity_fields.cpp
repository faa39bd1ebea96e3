#include "ui/customers/identity_fields.h"

#include "app/customers/typed_name.h"
#include "ui/customers/draft_words.h"
#include "ui/language/field_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::CustomerField;

namespace ui {

namespace {

const QStringList kHonorifics{u"anh"_s, u"chị"_s, u"em"_s, u"bạn"_s,  u"cô"_s, u"chú"_s, u"bác"_s,
                              u"ông"_s, u"bà"_s,  u"bé"_s, u"thầy"_s, u"Mr"_s, u"Ms"_s};

} // namespace

IdentityFields::IdentityFields(app::Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_name(named(new QLineEdit, u"fullNameLineEdit"_s)),
      m_apart(makeButton(u"nameApartPushButton"_s, {}, ButtonKind::Quiet)),
      m_given(named(new QLineEdit, u"givenNameLineEdit"_s)),
      m_kind(makeShortComboBox(u"customerKindComboBox"_s)), m_gender(makeShortComboBox(u"genderComboBox"_s)),
      m_honorific(makeShortComboBox(u"honorificComboBox"_s))
{
    m_kind->addItems({tr("Person", "kind of customer"), tr("Company", "kind of customer")});
    m_gender->addItems({tr("not known", "gender"), tr("Female"), tr("Male"), tr("Other", "gender")});
    m_honorific->addItem(QString());
    m_honorific->addItems(kHonorifics);
    m_apart->hide();
    auto *name = new QWidget;
    name->setLayout(columnOf(grid::tight(), {m_name, rowOf(0, {m_apart, BoxItem::rest()})}));
    addField(CustomerField::Name, name, m_name);
    addField(CustomerField::GivenName, m_given);
    addField(CustomerField::Kind, m_kind);
    addField(CustomerField::Gender, m_gender);
    addField(CustomerField::Honorific, m_honorific);
    connectAll();
}

void IdentityFields::addField(CustomerField which, QWidget *editor, QWidget *keyboard)
{
    auto *made = new FormField(editor, keyboard);
    made->setLabel(words::field(which));
    m_fields.insert(which, made);
}

void IdentityFields::connectAll()
{
    for (QLineEdit *edit : {m_name, m_given})
        connect(edit, &QLineEdit::textChanged, this, &IdentityFields::changed);
    // Before the text is said to have changed, so that who hears of it finds the kind that goes with it.
    connect(m_name, &QLineEdit::textEdited, this, &IdentityFields::followTheName);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_kindChosen = true;
        emit changed();
    });
    for (QComboBox *combo : {m_kind, m_gender, m_honorific})
        connect(combo, &QComboBox::currentIndexChanged, this, &IdentityFields::changed);
    connect(m_apart, &QPushButton::clicked, this, [this] {
        emit apartAsked();
        m_name->setFocus(Qt::OtherFocusReason);
    });
}

void IdentityFields::setStart(const app::EditorStart &start)
{
    m_start = start;
}

void IdentityFields::read(app::CustomerDraft &draft) const
{
    draft.kind = static_cast<db::CustomerKind>(m_kind->currentIndex());
    draft.fullName = m_name->text();
    draft.givenName = m_given->text();
    if (m_gender->currentIndex() > 0)
        draft.gender = static_cast<db::Gender>(m_gender->currentIndex() - 1);
    if (m_honorific->currentIndex() > 0)
        draft.honorific = m_honorific->currentText();
}

void IdentityFields::show(const app::CustomerDraft &draft)
{
    m_kindChosen = m_start.stored.id || draft.kind != app::kindByName(draft.fullName);
    m_kind->setCurrentIndex(static_cast<int>(draft.kind));
    m_name->setText(draft.fullName);
    m_given->setText(draft.givenName);
    m_gender->setCurrentIndex(draft.gender ? static_cast<int>(*draft.gender) + 1 : 0);
    if (!draft.honorific.isEmpty() && m_honorific->findText(draft.honorific) < 1)
        m_honorific->addItem(draft.honorific);
    m_honorific->setCurrentIndex(draft.honorific.isEmpty() ? 0 : m_honorific->findText(draft.honorific));
}

void IdentityFields::showReading(const app::DraftReading &reading, const app::CustomerDraft &typed)
{
    showHints(reading.customer);
    showNameApart(typed);
}

QList<QWidget *> IdentityFields::keyboardStops() const
{
    return {m_name, m_apart, m_given, m_kind, m_gender, m_honorific};
}

void IdentityFields::followTheName()
{
    if (!m_kindChosen)
        m_kind->setCurrentIndex(static_cast<int>(app::kindByName(m_name->text())));
}

void IdentityFields::showHints(const db::Customer &customer)
{
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

void IdentityFields::showNameApart(const app::CustomerDraft &typed)
{
    const auto apart = app::nameApart(typed);
    m_apart->setVisible(apart.has_value());
    if (!apart)
        return;
    const QString text = words::nameApart(*apart);
    m_apart->setText(
        m_apart->fontMetrics().elidedText(QString(text).replace(u'&', u"&&"_s), Qt::ElideRight,
                                          std::max(m_name->width() - grid::px(24), grid::px(240))));
    m_apart->setToolTip(plainTip(text));
    m_apart->setAccessibleName(text);
}

} // namespace ui
