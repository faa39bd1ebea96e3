#pragma once

#include "ui/import/import_page.h"

#include <QObject>

namespace ui {

class FollowUp;

/// What can be done once a list is in, from the last step: look at its customers, decide on what is left,
/// save the rows with problems, undo it.
class AfterImport final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    AfterImport(const ImportPage::Needs &needs, ResultStep &result, StepFrame &frame, QObject *parent);

    /// What came of the import, or of its undoing.
    void show();
    void clear();
    /// Asks once more what is left, if customers have changed.
    void refresh();

signals:
    void anotherAsked();

private:
    void connectButtons();

    const ImportPage::Needs m_needs;
    ResultStep &m_result;
    FollowUp *m_followUp;
};

} // namespace ui
