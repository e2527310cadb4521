#include <QTest>
#undef QTEST_GUILESS_MAIN
#define QTEST_GUILESS_MAIN(x)
#ifndef HEARTHD_PATH
#define HEARTHD_PATH "x"
#endif
#ifndef HEARTH_SOURCE_DIR
#define HEARTH_SOURCE_DIR "x"
#endif
// #include "test_metrics.moc"  #include "test_doctor.moc" #include "test_daemon_operation.moc" #include "test_log_fields.moc" #include "test_daemon.moc"
#include "tests/localserver/test_metrics.cpp"
#include "tests/localserver/test_doctor.cpp"
#include "tests/localserver/test_daemon_operation.cpp"
#include "tests/localserver/test_daemon.cpp"
#include "tests/base/test_log_fields.cpp"
