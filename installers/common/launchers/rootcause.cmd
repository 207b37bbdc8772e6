@echo off
rem One command: the window without arguments or with "open", the command line with any other.
setlocal
set "home=%~dp0.."
set "main=rootcause.cli.Main"
set "flags="
if "%~1"=="" goto window
if /i "%~1"=="open" goto window
goto start
:window
set "main=rootcause.desktop.Launcher"
set "flags=--enable-native-access=javafx.graphics --add-modules javafx.controls"
:start
"%home%\runtime\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.net.preferIPv6Addresses=system %flags% -cp "%home%\lib\*;%home%\lib\libraries\*" %main% %*
exit /b %errorlevel%
