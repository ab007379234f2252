@echo off
rem Starts the command line on Windows: the jar beside this file, else the one built here, which
rem is built first where it was not built yet.
rem The same as the launcher "appraise" beside it; a test compares the two.
rem No blocks in parentheses: a path such as "Program Files (x86)" would close them.
setlocal EnableExtensions DisableDelayedExpansion
set "jar=%~dp0appraise.jar"
if exist "%jar%" goto find_java
set "jar=%~dp0target\appraise.jar"
if exist "%jar%" goto find_java

rem away from its sources it was handed out alone: there is nothing to build
if not exist "%~dp0pom.xml" goto no_jar
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
echo appraise: building for the first use (a minute or two) ... >&2
pushd "%~dp0.."
rem mvn is a script as well: without call, this one would end with it
call mvn -q -B -DskipTests package <nul >&2
set "code=%ERRORLEVEL%"
popd
if not "%code%"=="0" goto build_failed

:find_java
set "java=java"
if not defined JAVA_HOME goto look_for_java
if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not "%java%"=="java" goto start
:look_for_java
where java >nul 2>nul
if errorlevel 1 goto no_java

:start
rem the output is UTF-8; the console is told so, and gets its own code page back afterwards
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "page=%%p"
chcp 65001 >nul 2>nul
rem the first tier of the compiler alone starts faster; most runs are over before the second would
rem pay, but a whole population is worth it
set "tuning=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="impact" set "tuning=-XX:+UseParallelGC"
"%java%" %tuning% -Xshare:auto -jar "%jar%" %*
set "code=%ERRORLEVEL%"
if defined page chcp %page% >nul 2>nul
exit /b %code%

:no_jar
echo appraise: appraise.jar tidak ada di map ini / appraise.jar is not beside this file. >&2
exit /b 2

:no_maven
echo appraise: not built yet, and Maven (mvn) is not installed. >&2
exit /b 2

:build_failed
echo appraise: the build failed; run 'mvn -B verify' in the top folder to see why. >&2
exit /b 2

:no_java
echo appraise: perlu Java 17 atau lebih baru / Java 17 or newer is needed, and there is none. >&2
exit /b 2
