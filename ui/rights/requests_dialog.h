#pragma once

#include "db/rights/data_request.h"
#include "ui/shell/loader.h"

#include <QDialog>

#include <optional>

class QLabel;
class QListView;
class QPushButton;
class QWidget;

namespace ui {

class Doer;
class EmptyState;
class RequestModel;

/// The register of what people asked about their personal data, what is due first at the top, and what one
/// does with each.
class RequestsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Asks for the list at once. The doer outlives the dialog.
    RequestsDialog(Doer &doer, QWidget *window);

    /// What was asked for the customer has been carried out: the request that waited for it is done.
    void markCarriedOut(db::CustomerId id);

signals:
    void customerChosen(db::CustomerId id);
    /// What is to be carried out before a request is done: erasing, or writing what is handed out.
    void erasureAsked(db::CustomerId id);
    void personExportAsked(db::CustomerId id);

private:
    void show(const QList<db::DataRequest> &requests);
    void look();
    void addNew();
    static QString standingOf(const db::DataRequest &request);
    template <class Command> void run(const Command &command);
    void finish();
    void end(db::DataRequestId id, db::RequestOutcome outcome);
    const db::DataRequest *chosen() const;

    Doer &m_doer;
    Loader<QList<db::DataRequest>> m_loader;
    std::optional<db::DataRequest> m_waiting; ///< done once what it asks is carried out
    RequestModel *m_model;
    QLabel *m_title;
    QListView *m_list;
    QWidget *m_acts;
    EmptyState *m_nothing;
    QPushButton *m_add;
    QPushButton *m_reply;
    QPushButton *m_extend;
    QPushButton *m_done;
    QPushButton *m_refuse;
    QPushButton *m_lift;
    QPushButton *m_open;
};

} // namespace ui
