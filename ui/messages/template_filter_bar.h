#pragma once

#include "app/messages/template_entries.h"

#include <QWidget>

#include <functional>

class QAction;
class QMenu;

namespace ui {

class FilterChip;
class SearchField;

/// Over the list: words to look for, and what narrows it.
class TemplateFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TemplateFilterBar(QWidget *parent = nullptr);

    const app::TemplateFilter &filter() const { return m_filter; }
    void setFilter(const app::TemplateFilter &filter);
    /// Whether anything narrows the list, language aside.
    bool narrows() const;
    void setLibrary(const app::TemplateLibrary &library);
    SearchField *search() const { return m_search; }

signals:
    void changed();

private:
    /// A line of a menu, and how it changes the filter.
    void add(QMenu *menu, const QString &text, const std::function<void(app::TemplateFilter &)> &set);
    void fillOccasions();
    void showChips();

    app::TemplateFilter m_filter;
    app::TemplateLibrary m_library;
    SearchField *m_search;
    FilterChip *m_language;
    FilterChip *m_narrow; ///< by what else the list is narrowed
    QMenu *m_occasions;
    QAction *m_archived;
    QAction *m_clear;
};

} // namespace ui
