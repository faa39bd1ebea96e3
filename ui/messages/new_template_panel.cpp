#include "ui/messages/new_template_panel.h"

#include "ui/language/word_labels.h"
#include "ui/messages/message_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/filter_chip.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QList<db::Channel> &channels()
{
    static const QList<db::Channel> all{db::Channel::Zalo,     db::Channel::Sms,  db::Channel::Email,
                                        db::Channel::Facebook, db::Channel::Chat, db::Channel::Phone,
                                        db::Channel::Store};
    return all;
}

const QList<db::Purpose> &purposes()
{
    static const QList<db::Purpose> all{db::Purpose::Greeting, db::Purpose::Care, db::Purpose::Promotion};
    return all;
}

QLabel *fieldLabel(const QString &name)
{
    return makeLabel(TextStyle::SecondaryStrong, name);
}

} // namespace

NewTemplatePanel::NewTemplatePanel(QWidget *parent)
    : QWidget(parent), m_heading(makeLabel(TextStyle::Section, u"newTemplateLabel"_s)),
      m_audiences(new QButtonGroup(this)), m_prospect(new FilterChip), m_existing(new FilterChip),
      m_forLife(makeLabel(TextStyle::Secondary, u"newForLifeLabel"_s)), m_title(new QLineEdit),
      m_occasion(new QComboBox), m_channel(new QComboBox), m_purpose(new QComboBox),
      m_language(new QComboBox), m_missing(makeLabel(TextStyle::Secondary, u"newMissingLabel"_s)),
      m_make(new QPushButton(tr("Start writing"))), m_cancel(new QPushButton(tr("Cancel")))
{
    m_prospect->setObjectName(u"newProspectFilterChip"_s);
    m_existing->setObjectName(u"newExistingFilterChip"_s);
    m_title->setObjectName(u"newTitleLineEdit"_s);
    m_occasion->setObjectName(u"newOccasionComboBox"_s);
    m_channel->setObjectName(u"newChannelComboBox"_s);
    m_purpose->setObjectName(u"newPurposeComboBox"_s);
    m_language->setObjectName(u"newLanguageComboBox"_s);
    m_make->setObjectName(u"newMakePushButton"_s);
    m_cancel->setObjectName(u"newCancelPushButton"_s);
    m_make->setDefault(true);
    m_cancel->setFlat(true);
    m_prospect->setText(MessageWords::people(db::Audience::Prospect));
    m_existing->setText(MessageWords::people(db::Audience::Existing));
    m_audiences->addButton(m_prospect);
    m_audiences->addButton(m_existing);
    m_forLife->setWordWrap(true);
    m_missing->setWordWrap(true);
    m_title->setMaxLength(120);
    m_title->setPlaceholderText(tr("What it is called in the list"));
    for (const db::Channel channel : channels())
        m_channel->addItem(labelOf(channel));
    for (const db::Purpose purpose : purposes())
        m_purpose->addItem(labelOf(purpose));
    for (const QString &key : {u"vi"_s, u"en"_s})
        m_language->addItem(MessageWords::language(key), key);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large(), grid::medium(), grid::large(), grid::large());
    column->setSpacing(grid::tight());
    column->addWidget(m_heading);
    column->addSpacing(grid::medium());
    QLabel *whom = fieldLabel(u"newAudienceLabel"_s);
    whom->setText(tr("Whom does it speak to?"));
    column->addWidget(whom);
    auto *who = new QHBoxLayout;
    who->setSpacing(grid::small());
    who->addWidget(m_prospect);
    who->addWidget(m_existing);
    who->addStretch(1);
    column->addLayout(who);
    column->addWidget(m_forLife);
    const auto addField = [](QBoxLayout *to, const QString &name, const QString &text, QWidget *field) {
        QLabel *label = fieldLabel(name);
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
        to->addSpacing(grid::small());
        to->addWidget(label);
        to->addWidget(field);
    };
    addField(column, u"newTitleLabel"_s, tr("&Title"), m_title);
    addField(column, u"newOccasionLabel"_s, tr("&Occasion"), m_occasion);
    addField(column, u"newChannelLabel"_s, tr("&Channel"), m_channel);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(grid::medium());
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *one : {left, right}) {
        one->setSpacing(grid::tight());
        pair->addLayout(one, 1);
    }
    addField(left, u"newPurposeLabel"_s, tr("&Purpose"), m_purpose);
    addField(right, u"newLanguageLabel"_s, tr("&Language of the text"), m_language);
    column->addLayout(pair);
    column->addSpacing(grid::large());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_make);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_missing, 1);
    column->addLayout(buttons);
    column->addStretch(1);

    connect(m_audiences, &QButtonGroup::buttonClicked, this, &NewTemplatePanel::showState);
    connect(m_title, &QLineEdit::textChanged, this, &NewTemplatePanel::showState);
    connect(m_title, &QLineEdit::returnPressed, this, &NewTemplatePanel::accept);
    connect(m_occasion, &QComboBox::activated, this, [this](int index) {
        m_purpose->setCurrentIndex(index > 0 ? 0 : 1); // a day is greeted, anything else is care
    });
    connect(m_make, &QPushButton::clicked, this, &NewTemplatePanel::accept);
    connect(m_cancel, &QPushButton::clicked, this, &NewTemplatePanel::cancelled);
}

void NewTemplatePanel::start(const app::TemplateLibrary &library)
{
    db::Template like;
    like.purpose = db::Purpose::Care;
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
    fillOccasions();
    m_audiences->setExclusive(false);
    m_prospect->setChecked(false);
    m_existing->setChecked(false);
    m_audiences->setExclusive(true);
    m_title->clear();
    m_occasion->setCurrentIndex(qMax(0, m_occasion->findData(like.occasionKey)));
    m_channel->setCurrentIndex(qMax(0, static_cast<int>(channels().indexOf(like.channel))));
    m_purpose->setCurrentIndex(static_cast<int>(purposes().indexOf(like.purpose)));
    m_language->setCurrentIndex(like.language == "en"_L1 ? 1 : 0);
    showState();
    m_prospect->setFocus(Qt::TabFocusReason);
}

QVariantMap NewTemplatePanel::place() const
{
    const auto whom = audience();
    return {{u"like"_s, QVariant::fromValue(m_like)},
            {u"copy"_s, m_copy},
            {u"whom"_s, whom ? QVariant(static_cast<int>(*whom)) : QVariant()},
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
    if (const QVariant whom = place.value(u"whom"_s); whom.isValid())
        (whom.toInt() == static_cast<int>(db::Audience::Prospect) ? m_prospect : m_existing)
            ->setChecked(true);
    m_title->setText(place.value(u"title"_s).toString());
    m_occasion->setCurrentIndex(qMax(0, m_occasion->findData(place.value(u"occasion"_s))));
    m_channel->setCurrentIndex(place.value(u"channel"_s).toInt());
    m_purpose->setCurrentIndex(place.value(u"purpose"_s).toInt());
    m_language->setCurrentIndex(place.value(u"language"_s).toInt());
    showState();
}

std::optional<db::Audience> NewTemplatePanel::audience() const
{
    if (m_prospect->isChecked())
        return db::Audience::Prospect;
    return m_existing->isChecked() ? std::optional(db::Audience::Existing) : std::nullopt;
}

void NewTemplatePanel::showState()
{
    QString missing;
    const auto whom = audience();
    if (!whom)
        missing = tr("Choose whom it speaks to.");
    else if (m_title->text().trimmed().isEmpty())
        missing = tr("Give it a title.");
    m_missing->setText(missing);
    m_make->setEnabled(missing.isEmpty());
    if (m_copy && whom && *whom != m_like.audience)
        m_forLife->setText(
            tr("The words were written for the others: look at every sentence before you save. A template "
               "keeps its audience for life."));
    else
        m_forLife->setText(
            tr("A template keeps its audience for life, so that nobody is sent the others' words."));
}

void NewTemplatePanel::accept()
{
    const auto whom = audience();
    if (!whom || m_title->text().trimmed().isEmpty())
        return;
    db::Template text;
    text.title = m_title->text().trimmed();
    text.audience = *whom;
    text.occasionKey = m_occasion->currentData().toString();
    text.channel = channels().value(m_channel->currentIndex());
    text.purpose = purposes().value(m_purpose->currentIndex());
    text.language = m_language->currentData().toString();
    if (m_copy) {
        text.body = m_like.body;
        text.subject = text.channel == db::Channel::Email ? m_like.subject : QString();
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

void NewTemplatePanel::fillOccasions()
{
    m_occasion->clear();
    m_occasion->addItem(MessageWords::occasion(m_library, {}), QString());
    for (const db::Occasion &occasion : std::as_const(m_library.occasions)) {
        if (occasion.enabled)
            m_occasion->addItem(MessageWords::occasion(m_library, occasion.key), occasion.key);
    }
}

} // namespace ui
