#pragma once

#include "db/rights/data_request.h"
#include "ui/shell/loader.h"

#include <QDialog>

#include <functional>

class QLabel;
class QListView;
class QPushButton;

namespace ui {

class Doer;
class RequestModel;

/// The register of what people asked about their personal data, what is due first at the top, and what one
/// does with each.
class RequestsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Asks for the list at once. The doer outlives the dialog.
    RequestsDialog(Doer &doer, QWidget *window);

signals:
    void customerChosen(db::CustomerId id);
    /// A request that was carried out leads on: to erasing, or to what is handed out.
    void erasureAsked(db::CustomerId id);
    void personExportAsked(db::CustomerId id);

private:
    void show(const QList<db::DataRequest> &requests);
    void look();
    void addNew();
    /// Runs a command on the request chosen; `then` follows once it is done.
    static QString standingOf(const db::DataRequest &request);
    template <class Command> void run(const Command &command, const std::function<void()> &then = {});
    void finish();
    void leadOn(const db::DataRequest &request);
    const db::DataRequest *chosen() const;

    Doer &m_doer;
    Loader<QList<db::DataRequest>> m_loader;
    RequestModel *m_model;
    QLabel *m_title;
    QListView *m_list;
    QPushButton *m_reply;
    QPushButton *m_extend;
    QPushButton *m_done;
    QPushButton *m_refuse;
    QPushButton *m_lift;
    QPushButton *m_open;
};

} // namespace ui
