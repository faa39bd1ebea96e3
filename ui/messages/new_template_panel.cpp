#include "ui/messages/new_template_panel.h"

#include "app/people/channels.h"
#include "ui/language/word_labels.h"
#include "ui/messages/message_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/filter_chip.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

NewTemplatePanel::NewTemplatePanel(QWidget *parent)
    : QWidget(parent), m_heading(makeLabel(TextStyle::Section, u"newTemplateLabel"_s)),
      m_audiences(new QButtonGroup(this)),
      m_forLife(makeWrappedLabel(TextStyle::Secondary, u"newForLifeLabel"_s)),
      m_title(named(new QLineEdit, u"newTitleLineEdit"_s)),
      m_occasion(named(new QComboBox, u"newOccasionComboBox"_s)),
      m_channel(named(new QComboBox, u"newChannelComboBox"_s)),
      m_purpose(named(new QComboBox, u"newPurposeComboBox"_s)),
      m_language(named(new QComboBox, u"newLanguageComboBox"_s)),
      m_companies(named(new QCheckBox, u"newCompaniesCheckBox"_s)),
      m_missing(makeWrappedLabel(TextStyle::Secondary, u"newMissingLabel"_s)),
      m_make(makeButton(u"newMakePushButton"_s, tr("Start writing"), ButtonKind::Primary))
{
    QHBoxLayout *audiences = rowOf(grid::small(), {});
    for (const auto &[audience, name] : {std::pair(db::Audience::Prospect, u"newProspectFilterChip"_s),
                                         {db::Audience::Existing, u"newExistingFilterChip"_s}}) {
        auto *chip = named(new FilterChip, name);
        chip->setText(MessageWords::people(audience));
        m_audiences->addButton(chip, static_cast<int>(audience));
        audiences->addWidget(chip);
    }
    audiences->addStretch(1);
    m_companies->setText(tr("The text is for companies"));
    auto *companyWords = makeWrappedLabel(TextStyle::Secondary, u"newCompaniesHintLabel"_s,
                                          tr("No wishes to a family, and the company's whole name."));
    m_title->setMaxLength(120);
    m_title->setPlaceholderText(tr("What it is called in the list"));
    for (const db::Channel channel :
         {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email, db::Channel::Facebook, db::Channel::Chat,
          db::Channel::Phone, db::Channel::Store})
        m_channel->addItem(labelOf(channel), static_cast<int>(channel));
    for (const db::Purpose purpose : {db::Purpose::Greeting, db::Purpose::Care, db::Purpose::Promotion})
        m_purpose->addItem(labelOf(purpose), static_cast<int>(purpose));
    for (const QString &key : {u"vi"_s, u"en"_s})
        m_language->addItem(MessageWords::language(key), key);

    QLabel *whom = makeText(TextStyle::SecondaryStrong, u"newAudienceLabel"_s, tr("Who is it for?"));
    whom->setContentsMargins(0, grid::medium(), 0, 0);
    const auto field = [](const QString &name, const QString &text, QWidget *edit) {
        QLabel *label = makeText(TextStyle::SecondaryStrong, name, text);
        label->setBuddy(edit);
        edit->setAccessibleName(QString(text).remove(u'&'));
        return columnOf(grid::tight(), {label, edit}, {0, grid::small(), 0, 0});
    };
    QPushButton *cancel = makeButton(u"newCancelPushButton"_s, tr("Cancel"), ButtonKind::Quiet);
    setLayout(columnOf(
        grid::tight(),
        {m_heading, whom, audiences, m_forLife, field(u"newTitleLabel"_s, tr("&Title"), m_title),
         field(u"newOccasionLabel"_s, tr("&Occasion"), m_occasion),
         field(u"newChannelLabel"_s, tr("&Channel"), m_channel),
         rowOf(grid::medium(), {{field(u"newPurposeLabel"_s, tr("&Purpose"), m_purpose), 1},
                                {field(u"newLanguageLabel"_s, tr("&Language of the text"), m_language), 1}}),
         m_companies, companyWords,
         rowOf(grid::tight(), {m_make, cancel, {m_missing, 1}}, {0, grid::large(), 0, 0}), BoxItem::rest()},
        {grid::large(), grid::medium(), grid::large(), grid::large()}));

    connect(m_audiences, &QButtonGroup::buttonClicked, this, &NewTemplatePanel::showState);
    connect(m_title, &QLineEdit::textChanged, this, &NewTemplatePanel::showState);
    connect(m_title, &QLineEdit::returnPressed, this, &NewTemplatePanel::accept);
    connect(m_occasion, &QComboBox::activated, this, [this](int index) {
        m_purpose->setCurrentIndex(index > 0 ? 0 : 1); // a day is greeted, anything else is care
    });
    connect(m_make, &QPushButton::clicked, this, &NewTemplatePanel::accept);
    connect(cancel, &QPushButton::clicked, this, &NewTemplatePanel::cancelled);
}

void NewTemplatePanel::start(const app::TemplateLibrary &library)
{
    db::Template like;
    like.language = library.shop.language;
    m_copy = false;
    begin(library, like);
}

void NewTemplatePanel::startCopy(const app::TemplateLibrary &library, const db::Template &original)
{
    m_copy = true;
    begin(library, original);
    m_title->setText(tr("%1 (copy)", "title of a template").arg(original.title));
    m_title->selectAll();
}

void NewTemplatePanel::begin(const app::TemplateLibrary &library, const db::Template &like)
{
    m_library = library;
    m_like = like;
    m_heading->setText(m_copy ? tr("Copy of “%1”", "title").arg(m_like.title) : tr("New template"));
    m_occasion->clear();
    m_occasion->addItem(MessageWords::occasion(m_library, {}), QString());
    for (const db::Occasion &occasion : std::as_const(m_library.occasions)) {
        if (occasion.enabled)
            m_occasion->addItem(MessageWords::occasion(m_library, occasion.key), occasion.key);
    }
    m_audiences->setExclusive(false);
    for (QAbstractButton *chip : m_audiences->buttons())
        chip->setChecked(false);
    m_audiences->setExclusive(true);
    m_companies->setChecked(like.recipient == db::CustomerKind::Company);
    m_title->clear();
    m_occasion->setCurrentIndex(qMax(0, m_occasion->findData(like.occasionKey)));
    m_channel->setCurrentIndex(qMax(0, m_channel->findData(static_cast<int>(like.channel))));
    m_purpose->setCurrentIndex(m_purpose->findData(static_cast<int>(like.purpose)));
    m_language->setCurrentIndex(like.language == "en"_L1 ? 1 : 0);
    showState();
    m_audiences->buttons().constFirst()->setFocus(Qt::TabFocusReason);
}

QVariantMap NewTemplatePanel::place() const
{
    return {{u"like"_s, QVariant::fromValue(m_like)},
            {u"copy"_s, m_copy},
            {u"companies"_s, m_companies->isChecked()},
            {u"whom"_s, m_audiences->checkedId()},
            {u"title"_s, m_title->text()},
            {u"occasion"_s, m_occasion->currentData()},
            {u"channel"_s, m_channel->currentIndex()},
            {u"purpose"_s, m_purpose->currentIndex()},
            {u"language"_s, m_language->currentIndex()}};
}

void NewTemplatePanel::restorePlace(const app::TemplateLibrary &library, const QVariantMap &place)
{
    m_copy = place.value(u"copy"_s).toBool();
    begin(library, place.value(u"like"_s).value<db::Template>());
    if (QAbstractButton *chip = m_audiences->button(place.value(u"whom"_s).toInt()))
        chip->setChecked(true);
    m_companies->setChecked(place.value(u"companies"_s).toBool());
    m_title->setText(place.value(u"title"_s).toString());
    m_occasion->setCurrentIndex(qMax(0, m_occasion->findData(place.value(u"occasion"_s))));
    m_channel->setCurrentIndex(place.value(u"channel"_s).toInt());
    m_purpose->setCurrentIndex(place.value(u"purpose"_s).toInt());
    m_language->setCurrentIndex(place.value(u"language"_s).toInt());
    showState();
}

std::optional<db::Audience> NewTemplatePanel::audience() const
{
    const int id = m_audiences->checkedId();
    return id < 0 ? std::nullopt : std::optional(static_cast<db::Audience>(id));
}

void NewTemplatePanel::showState()
{
    const auto whom = audience();
    const bool titled = !m_title->text().trimmed().isEmpty();
    m_missing->setText(!whom ? tr("Choose who it is for.") : !titled ? tr("Give it a title.") : QString());
    m_make->setEnabled(whom && titled);
    m_forLife->setText(
        m_copy && whom && *whom != m_like.audience
            ? tr("The words were written for the others: look at every sentence before you save. The "
                 "audience of "
                 "a template can't be changed.")
            : tr("The audience of a template can't be changed, so that no one is sent the others' words."));
}

void NewTemplatePanel::accept()
{
    if (!m_make->isEnabled())
        return;
    db::Template text;
    text.title = m_title->text().trimmed();
    text.audience = *audience();
    text.recipient = m_companies->isChecked() ? db::CustomerKind::Company : db::CustomerKind::Person;
    text.occasionKey = m_occasion->currentData().toString();
    text.channel = static_cast<db::Channel>(m_channel->currentData().toInt());
    text.purpose = static_cast<db::Purpose>(m_purpose->currentData().toInt());
    text.language = m_language->currentData().toString();
    if (m_copy) {
        text.body = m_like.body;
        if (app::hasSubject(text.channel)) {
            text.subject = m_like.subject;
            text.copyOf = app::filesOwnerOf(m_like);
            text.pictures = m_like.pictures;
        }
    }
    emit made(text);
}

void NewTemplatePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if (event->key() == Qt::Key_Return && m_make->isEnabled() && m_make->hasFocus())
        accept();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
