#include "ui/messages/template_filter_bar.h"

#include "ui/language/word_labels.h"
#include "ui/messages/message_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ui {

TemplateFilterBar::TemplateFilterBar(QWidget *parent)
    : QWidget(parent), m_search(named(new SearchField, u"templateSearchLineEdit"_s)),
      m_language(named(new FilterChip, u"languageFilterChip"_s)),
      m_narrow(named(new FilterChip, u"narrowFilterChip"_s)), m_occasions(new QMenu(tr("Occasion"), this)),
      m_archived(new QAction(tr("Archived", "templates put away"), this)),
      m_clear(new QAction(tr("Show all templates"), this))
{
    m_filter.language = u"vi"_s;
    auto *languages = new QMenu(this);
    for (const QString &key : {u"vi"_s, u"en"_s})
        add(languages, MessageWords::language(key),
            [key](app::TemplateFilter &filter) { filter.language = key; });
    m_language->setMenu(languages);
    auto *channels = new QMenu(tr("Channel"), this);
    add(channels, tr("All channels"), [](app::TemplateFilter &filter) { filter.channel.reset(); });
    for (const db::Channel channel : {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email,
                                      db::Channel::Facebook, db::Channel::Chat, db::Channel::Phone})
        add(channels, labelOf(channel), [channel](app::TemplateFilter &filter) { filter.channel = channel; });
    m_archived->setCheckable(true);
    auto *narrow = new QMenu(this);
    narrow->addMenu(m_occasions);
    narrow->addMenu(channels);
    narrow->addAction(m_archived);
    narrow->addSeparator();
    narrow->addAction(m_clear);
    m_narrow->setMenu(narrow);
    QHBoxLayout *chips =
        rowOf(grid::tight(), {m_language, m_narrow, BoxItem::rest()}); // one line at any width
    setLayout(columnOf(grid::small(), {m_search, chips},
                       {grid::medium(), grid::medium(), grid::medium(), grid::tight()}));
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &words) {
        m_filter.words = words;
        emit changed();
    });
    connect(m_archived, &QAction::triggered, this, [this](bool archived) {
        m_filter.archived = archived;
        showChips();
        emit changed();
    });
    connect(m_clear, &QAction::triggered, this, [this] {
        app::TemplateFilter all;
        all.language = m_filter.language;
        setFilter(all);
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
    QStringList by;
    if (m_filter.occasion)
        by.append(MessageWords::occasion(m_library, *m_filter.occasion));
    if (m_filter.channel)
        by.append(labelOf(*m_filter.channel));
    if (m_filter.archived)
        by.append(m_archived->text());
    const QString all = by.join(u" · "_s);
    m_narrow->setChecked(!by.isEmpty());
    m_narrow->setText(by.isEmpty() ? tr("Filter")
                                   : m_narrow->fontMetrics().elidedText(all, Qt::ElideRight, grid::px(100)));
    m_narrow->setAccessibleName(by.isEmpty() ? tr("Narrow the list")
                                             : tr("The list is narrowed by: %1").arg(all));
    m_narrow->setToolTip(plainTip(m_narrow->accessibleName()));
    m_archived->setChecked(m_filter.archived);
    m_clear->setEnabled(!by.isEmpty());
    m_language->setChecked(false);
    m_language->setText(MessageWords::language(m_filter.language));
    m_language->setAccessibleName(tr("Language of the texts: %1").arg(m_language->text()));
    for (FilterChip *chip : {m_language, m_narrow})
        chip->updateGeometry();
}

} // namespace ui
