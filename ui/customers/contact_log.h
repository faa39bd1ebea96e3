#pragma once

#include "db/core/id.h"

#include <QObject>

namespace app {
struct LogLine;
}

namespace ui {

class ContactWork;
class CustomersPage;
class Doer;
class DraftKeeper;

/// The line in which contacts are logged: what is half typed is kept for each customer, and what is entered
/// is recorded for the one shown.
class ContactLog final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; belongs to the page.
    ContactLog(Doer &doer, DraftKeeper &keeper, CustomersPage &page);

    void takeFocus();

private:
    void showDraft();
    void record(const app::LogLine &line, const QString &typed);

    Doer &m_doer;
    DraftKeeper &m_keeper;
    CustomersPage &m_page;
    ContactWork *m_contacts;
    db::CustomerId m_shown; ///< whose half-typed line stands in the field
};

} // namespace ui
