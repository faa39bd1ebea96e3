# What makes a build short: a compiler cache, precompiled headers, joined sources. All of it can be switched off
# (MK_PRECOMPILE=OFF, MK_JOIN_SOURCES=OFF), and the build is then only slower.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are cached only with these two allowed (ccache's manual, "Precompiled headers").
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
endif()

option(MK_PRECOMPILE "Precompiled headers" ON)
# A dozen sources compiled as one: for building everything once. While working, a single source is faster on its own.
option(MK_JOIN_SOURCES "Compile sources joined" OFF)

function(mk_join_sources target)
    if(MK_JOIN_SOURCES)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    endif()
endfunction()

# mk_precompile(TARGET HEADER...): the headers most sources of the target include.
function(mk_precompile target)
    if(NOT MK_PRECOMPILE)
        return()
    endif()
    target_precompile_headers(${target} PRIVATE ${ARGN})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -fpch-preprocess) # else ccache cannot see into them
    endif()
endfunction()

set(mk_pch_core <QDate> <QDateTime> <QHash> <QList> <QObject> <QRegularExpression> <QString> <QStringList>
    <QVariant> <algorithm> <array> <functional> <memory> <optional> <vector> <tl/expected.hpp>)
set(mk_pch_files <QDir> <QFile> <QFileInfo> <QJsonArray> <QJsonDocument> <QJsonObject> <QSaveFile> <QTimer>
    <future> <map>)
set(mk_pch_widgets <QAbstractListModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QHeaderView> <QKeyEvent>
    <QLabel> <QLineEdit> <QListView> <QLocale> <QMenu> <QPainter> <QPushButton> <QScrollArea> <QSplitter>
    <QStackedWidget> <QStyledItemDelegate> <QTableView> <QToolButton>)
