#include "ui/messages/template_filter_bar.h"

#include "ui/language/word_labels.h"
#include "ui/messages/message_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/search_field.h"

#include <QMenu>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ui {

TemplateFilterBar::TemplateFilterBar(QWidget *parent)
    : QWidget(parent), m_search(named(new SearchField, u"templateSearchLineEdit"_s)),
      m_occasion(named(new FilterChip, u"occasionFilterChip"_s)),
      m_channel(named(new FilterChip, u"channelFilterChip"_s)),
      m_language(named(new FilterChip, u"languageFilterChip"_s)),
      m_archived(named(new FilterChip, u"archivedFilterChip"_s)), m_occasions(new QMenu(this))
{
    m_filter.language = u"vi"_s;
    auto *chips = new FlowLayout;
    chips->setSpacing(grid::tight());
    m_occasion->setMenu(m_occasions);
    auto *channels = new QMenu(this);
    add(channels, tr("All channels"), [](app::TemplateFilter &filter) { filter.channel.reset(); });
    for (const db::Channel channel : {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email,
                                      db::Channel::Facebook, db::Channel::Chat, db::Channel::Phone})
        add(channels, labelOf(channel), [channel](app::TemplateFilter &filter) { filter.channel = channel; });
    m_channel->setMenu(channels);
    auto *languages = new QMenu(this);
    for (const QString &key : {u"vi"_s, u"en"_s})
        add(languages, MessageWords::language(key),
            [key](app::TemplateFilter &filter) { filter.language = key; });
    m_language->setMenu(languages);
    for (FilterChip *chip : {m_occasion, m_channel, m_language, m_archived})
        chips->addWidget(chip);
    setLayout(columnOf(grid::small(), {m_search, chips},
                       {grid::medium(), grid::medium(), grid::medium(), grid::tight()}));
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &words) {
        m_filter.words = words;
        emit changed();
    });
    connect(m_archived, &QAbstractButton::clicked, this, [this] {
        m_filter.archived = m_archived->isChecked();
        emit changed();
    });
    m_search->setPlaceholderText(tr("Search templates"));
    m_search->setAccessibleName(tr("Search templates"));
    fillOccasions();
    showChips();
}

void TemplateFilterBar::setFilter(const app::TemplateFilter &filter)
{
    m_filter = filter;
    if (m_search->text().trimmed() != filter.words) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(filter.words);
    }
    showChips();
    emit changed();
}

bool TemplateFilterBar::narrows() const
{
    return !m_filter.words.isEmpty() || m_filter.occasion || m_filter.channel || m_filter.archived;
}

void TemplateFilterBar::setLibrary(const app::TemplateLibrary &library)
{
    m_library = library;
    fillOccasions();
    showChips();
}

void TemplateFilterBar::add(QMenu *menu, const QString &text,
                            const std::function<void(app::TemplateFilter &)> &set)
{
    menu->addAction(text, this, [this, set] {
        set(m_filter);
        showChips();
        emit changed();
    });
}

void TemplateFilterBar::fillOccasions()
{
    m_occasions->clear();
    add(m_occasions, tr("All occasions"), [](app::TemplateFilter &filter) { filter.occasion.reset(); });
    add(m_occasions, MessageWords::occasion(m_library, {}),
        [](app::TemplateFilter &filter) { filter.occasion = QString(); });
    QSet<QString> used;
    for (const db::Template &text : std::as_const(m_library.templates))
        used.insert(text.occasionKey);
    for (const db::Occasion &occasion : std::as_const(m_library.occasions)) {
        if (used.contains(occasion.key))
            add(m_occasions, MessageWords::occasion(m_library, occasion.key),
                [key = occasion.key](app::TemplateFilter &filter) { filter.occasion = key; });
    }
}

void TemplateFilterBar::showChips()
{
    m_occasion->setChecked(m_filter.occasion.has_value());
    m_occasion->setText(m_filter.occasion ? MessageWords::occasion(m_library, *m_filter.occasion)
                                          : tr("Occasion"));
    m_channel->setChecked(m_filter.channel.has_value());
    m_channel->setText(m_filter.channel ? labelOf(*m_filter.channel) : tr("Channel"));
    m_language->setChecked(false);
    m_language->setText(MessageWords::language(m_filter.language));
    m_language->setAccessibleName(tr("Language of the texts: %1").arg(m_language->text()));
    m_archived->setChecked(m_filter.archived);
    m_archived->setText(tr("Archived", "templates put away"));
    for (FilterChip *chip : {m_occasion, m_channel, m_language, m_archived})
        chip->updateGeometry();
}

} // namespace ui
