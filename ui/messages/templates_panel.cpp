#include "ui/messages/templates_panel.h"

#include "ui/messages/template_filter_bar.h"
#include "ui/messages/template_list_model.h"
#include "ui/messages/template_work.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/search_field.h"

#include <QListView>
#include <QPainter>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

app::TemplateFilter everythingIn(const QString &language, bool archived = false)
{
    app::TemplateFilter filter;
    filter.language = language;
    filter.archived = archived;
    return filter;
}

/// RowDelegate whose headings are the chips of the two audiences.
class TemplateDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(row::Heading).toBool()) {
            RowDelegate::paint(painter, option, index);
            return;
        }
        const QString title = index.data().toString();
        const QSize size = chipSize(title, false);
        const QRect room = option.rect.adjusted(grid::px(14), 0, -grid::px(14), 0);
        const QRectF place(QPoint(room.left(), room.bottom() - size.height() - grid::px(7)), size);
        painter->save();
        paintChip(*painter, place, title,
                  index.data(row::Prospect).toBool() ? ChipLook::prospect() : ChipLook::existing(),
                  option.palette);
        painter->setFont(fontOf(TextStyle::Secondary));
        painter->setPen(colorOf(Role::TextSecondary, option.palette));
        painter->drawText(QRectF(place.right(), place.top(), room.right() - place.right(), place.height()),
                          Qt::AlignRight | Qt::AlignVCenter, index.data(row::RightText).toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int height = index.data(row::Heading).toBool()
                               ? chipHeight() + grid::px(16)
                               : qMax(grid::px(55), RowDelegate::sizeHint(option, index).height() - 2);
        return {option.rect.width(), height};
    }
};

} // namespace

TemplatesPanel::TemplatesPanel(TemplateWork &templates, QWidget *parent)
    : Card(parent), m_templates(templates), m_bar(new TemplateFilterBar),
      m_model(new TemplateListModel(this)), m_list(named(new QListView, u"templateListView"_s))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TemplateDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumSize(grid::px(248), grid::px(160)); // for whole titles
    m_list->setAccessibleName(tr("Templates by audience"));
    m_list->setFrameShape(QFrame::NoFrame);
    letLinesReachTheEdge(*m_list);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    setLayout(columnOf(0, {m_bar, {m_list, 1}}, {1, 1, 1, grid::tight()}));
    connect(m_bar, &TemplateFilterBar::changed, this, &TemplatesPanel::refresh);
    connect(m_bar->search(), &SearchField::goToList, m_list,
            [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                m_list->scrollTo(current);
                rowChosen(current.row());
            });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(addKey(m_list, key, tr("Write in the template chosen")), &QShortcut::activated, this,
                &TemplatesPanel::textEntered);
    connect(&m_templates, &TemplateWork::loaded, this, &TemplatesPanel::libraryLoaded);
    connect(&m_templates, &TemplateWork::draftsChanged, this, &TemplatesPanel::refresh);
    connect(&m_templates, &TemplateWork::broughtBack, this, [this](const QString &key) {
        const app::TemplateDraft *draft = m_templates.library().draftOf(key);
        m_wanted = Shown{draft ? draft->text.id : db::TemplateId(), key};
        m_shown = {};
        refresh();
    });
    connect(&m_templates, &TemplateWork::saved, this, [this](db::TemplateId id, const QString &key) {
        if (!key.isEmpty() && key == m_shown.draftKey)
            m_wanted = Shown{id, {}};
        refresh();
    });
}

void TemplatesPanel::load()
{
    if (m_templates.isLoaded())
        libraryLoaded();
    else
        m_templates.reload();
}

qsizetype TemplatesPanel::entryCount() const
{
    return m_model->entryCount();
}

bool TemplatesPanel::isNarrowed() const
{
    return m_bar->narrows();
}

void TemplatesPanel::clearFilter()
{
    m_bar->setFilter(everythingIn(m_bar->filter().language));
}

void TemplatesPanel::takeFocus()
{
    if (entryCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_bar->search()->setFocus(Qt::OtherFocusReason);
}

void TemplatesPanel::takeFocusInSearch()
{
    m_bar->search()->setFocus(Qt::OtherFocusReason);
    m_bar->search()->selectAll();
}

QVariantMap TemplatesPanel::place() const
{
    return {{u"filter"_s, QVariant::fromValue(m_bar->filter())},
            {u"id"_s, QVariant::fromValue(wanted().id)},
            {u"draft"_s, wanted().draftKey},
            {u"channel"_s, static_cast<int>(m_channel)}};
}

void TemplatesPanel::restorePlace(const QVariantMap &place)
{
    m_wanted = Shown{place.value(u"id"_s).value<db::TemplateId>(), place.value(u"draft"_s).toString()};
    m_channel = static_cast<db::Channel>(place.value(u"channel"_s).toInt());
    if (m_templates.isLoaded())
        m_bar->setFilter(place.value(u"filter"_s).value<app::TemplateFilter>());
}

void TemplatesPanel::libraryLoaded()
{
    const app::TemplateLibrary &library = m_templates.library();
    m_bar->setLibrary(library);
    if (!std::exchange(m_languageKnown, true)) {
        app::TemplateFilter filter = m_bar->filter();
        filter.language = library.shop.language;
        m_bar->setFilter(filter);
        if (m_bar->search()->hasFocus() && m_bar->search()->text().isEmpty())
            m_list->setFocus(Qt::OtherFocusReason);
    }
    if (const db::Template *text = m_wanted ? library.find(m_wanted->id) : nullptr) {
        const app::TemplateFilter &filter = m_bar->filter();
        if (text->language != filter.language || text->archived != filter.archived || m_bar->narrows())
            m_bar->setFilter(everythingIn(text->language, text->archived));
    }
    refresh();
}

void TemplatesPanel::refresh()
{
    if (!m_templates.isLoaded())
        return;
    const db::Template *typed = m_shown.draftKey.isEmpty() ? nullptr : m_templates.library().find(m_shown.id);
    if (typed && !m_wanted && typed->archived != m_shown.archived) {
        // Put away, or brought back, under the hand of who types: they go on in the same text.
        m_wanted = m_shown;
        m_bar->setFilter(everythingIn(typed->language, typed->archived)); // and so here again
        return;
    }
    m_choosing = true; // rows come and go by themselves here
    m_model->setEntries(app::entriesOf(m_templates.library(), m_bar->filter()), m_templates.library());
    const Shown text = wanted();
    int row = m_model->rowOf(text.id, text.draftKey);
    const bool found = row >= 0;
    if (!found)
        row = m_model->firstEntry();
    const QModelIndex index = m_model->index(row);
    if (m_list->currentIndex() != index)
        m_list->setCurrentIndex(index);
    m_choosing = false;
    emit refreshed();
    const app::TemplateEntry *entry = m_model->entryAt(row);
    if (!entry)
        return;
    if (m_wanted && found) {
        m_wanted.reset();
        emit textWanted();
    }
    const qsizetype place = found ? entry->indexOf(text.id, text.draftKey) : 0;
    const QString &draftKey = entry->texts.at(place).draftKey;
    // What is being typed stands in the editor already, and newer than anywhere else.
    const bool typing = found && !draftKey.isEmpty() && draftKey == m_shown.draftKey;
    if (!typing)
        open(*entry, place);
    else if (std::exchange(m_shown.archived, entry->archived) != entry->archived)
        emit movedWhileTyped(*entry, place);
}

void TemplatesPanel::rowChosen(int row)
{
    const app::TemplateEntry *entry = m_choosing ? nullptr : m_model->entryAt(row);
    if (!entry)
        return;
    m_templates.flush();
    qsizetype index = 0;
    for (qsizetype i = 0; i < entry->texts.size(); ++i) {
        if (entry->texts.at(i).text.channel == m_channel)
            index = i;
    }
    emit textWanted();
    open(*entry, index);
}

void TemplatesPanel::open(const app::TemplateEntry &entry, qsizetype index)
{
    const app::TemplateEntry::Text &one = entry.texts.at(index);
    m_shown = {one.text.id, one.draftKey, one.text.archived};
    emit opened(entry, index);
}

void TemplatesPanel::openChannel(db::Channel channel)
{
    m_channel = channel;
    const app::TemplateEntry *entry = m_model->entryAt(m_list->currentIndex().row());
    if (!entry)
        return;
    for (qsizetype i = 0; i < entry->texts.size(); ++i) {
        if (entry->texts.at(i).text.channel != channel || entry->texts.at(i).text.id == m_shown.id)
            continue;
        m_templates.flush();
        open(app::TemplateEntry(*entry), i);
        return;
    }
}

void TemplatesPanel::openTemplate(db::TemplateId id)
{
    m_wanted = Shown{id, app::draftKeyOf(id)};
    if (const db::Template *text = m_templates.library().find(id))
        m_channel = text->channel;
    if (m_templates.isLoaded())
        libraryLoaded();
}

void TemplatesPanel::addText(const db::Template &text)
{
    const app::TemplateDraft draft{m_templates.freeDraftKey(), text};
    m_wanted = Shown{{}, draft.key};
    m_shown = {};
    m_channel = text.channel;
    m_templates.keepDraft(draft);
    m_bar->setFilter(everythingIn(text.language));
}

} // namespace ui
