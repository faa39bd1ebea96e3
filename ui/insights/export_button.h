#pragma once

#include <QObject>

class QMenu;
class QWidget;

namespace ui {

class InsightExport;
class KeyHintButton;

/// The button that exports the chart which is meant, with its menu and its key, Ctrl+E.
class ExportButton final : public QObject
{
    Q_OBJECT
public:
    /// `page`: within it the key works. The export outlives this.
    ExportButton(InsightExport &exporting, QWidget *page);

    KeyHintButton *button() const { return m_button; }
    /// Does nothing where there is no chart.
    void open();

private:
    InsightExport &m_export;
    KeyHintButton *m_button;
    QMenu *m_menu;
};

} // namespace ui
